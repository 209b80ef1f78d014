import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';

/** Signs one browser of whoever asks out. Throws `not_found` for somebody else's. */
export async function revokeSession(
  { db, instance }: { db: Db; instance: string },
  { sessionId, by }: { sessionId: string; by: Author },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, personId: by.personId } });
    if (count === 0) throw new AppError('not_found');
    await recordAudit(tx, { ...by, action: 'account.session_revoked', instance, subjectId: sessionId });
  });
}
