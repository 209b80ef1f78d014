import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { submissionId: string; isForgiven: boolean; by: Author };

/** Gives an attempt back, or takes that back: the submission stays, and stops (or goes on) counting as an attempt. */
export async function setForgiven({ db, clock, instance }: Deps, input: Input): Promise<void> {
  const { submissionId, isForgiven, by } = input;
  await db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, forgivenAt: isForgiven ? null : { not: null } },
      data: { forgivenAt: isForgiven ? clock.now() : null },
    });
    if (count === 0) return;
    const action = isForgiven ? 'submission.forgiven' : 'submission.unforgiven';
    await recordAudit(tx, { ...by, action, instance, subjectId: submissionId });
  });
}
