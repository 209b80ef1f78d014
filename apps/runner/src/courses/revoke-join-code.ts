import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { courseId: string; joinCodeId: string; by: Author };

/** From now on nobody comes in by this code. `not_found` when the course has none like it; again, it does nothing. */
export async function revokeJoinCode({ db, clock, instance }: Deps, input: Input): Promise<void> {
  const { courseId, joinCodeId, by } = input;
  await db.$transaction(async (tx) => {
    const code = await tx.joinCode.findFirst({ where: { id: joinCodeId, courseId }, select: { id: true } });
    if (code === null) throw new AppError('not_found');
    const { count } = await tx.joinCode.updateMany({
      where: { id: joinCodeId, revokedAt: null },
      data: { revokedAt: clock.now() },
    });
    if (count === 0) return;
    const event = { action: 'join_code.revoked', instance, subjectId: courseId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { joinCodeId } });
  });
}
