import type { Db } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Author } from '../../people/author.ts';

type Input = { platformId: string; by: Author };

/** Removes a platform with who people are on it, and its connections. Accounts, courses and grades stay. */
export async function removePlatform(
  { db, instance }: { db: Db; instance: string },
  { platformId, by }: Input,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const platform = await tx.ltiPlatform.findUnique({ where: { id: platformId } });
    if (platform === null) throw new AppError('not_found');
    await tx.ltiPlatform.delete({ where: { id: platformId }, select: { id: true } });
    const { issuer, clientId } = platform;
    const event = { action: 'lti_platform.removed', instance, subjectId: platformId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { issuer, clientId } });
  });
}
