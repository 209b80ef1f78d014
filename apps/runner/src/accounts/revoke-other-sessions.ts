import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Author } from '../people/author.ts';

/** Signs every browser of whoever asks out but this one. Resolves to how many there were. */
export async function revokeOtherSessions(
  { db, instance }: { db: Db; instance: string },
  { sessionId, by }: { sessionId: string | null; by: Author },
): Promise<number> {
  return db.$transaction(async (tx) => {
    const others = { personId: by.personId, ...(sessionId !== null && { id: { not: sessionId } }) };
    const rows = await tx.session.findMany({ where: others, select: { id: true } });
    await tx.session.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    for (const { id } of rows)
      await recordAudit(tx, { ...by, action: 'account.session_revoked', instance, subjectId: id });
    return rows.length;
  });
}
