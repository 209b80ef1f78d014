import type { Db, GradingRun } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import type { ClaimedJob } from '../queue/job.ts';
import type { GradingEvents } from './grading-events.ts';

type Deps = {
  db: Db;
  events: GradingEvents;
  clock: Clock;
  /** Name of this worker. */
  instance: string;
};

/**
 * Marks a grading as running, as a new attempt: what earlier ones found is removed. Null when there is nothing to do: the
 * job is no longer ours, or the grading has ended or is gone.
 */
export async function beginGrading(deps: Deps, job: ClaimedJob): Promise<GradingRun | null> {
  const { db, events, clock, instance } = deps;
  const id = job.subjectId;
  const begun = await db.$transaction(async (tx) => {
    if (!(await holdJob(tx, job))) return null;
    const [row] = await tx.gradingRun.updateManyAndReturn({
      where: { id, finishedAt: null },
      data: { status: 'running', attempt: { increment: 1 }, startedAt: clock.now(), instance },
    });
    if (row === undefined) return null;
    await tx.gradingResult.deleteMany({ where: { gradingRunId: id } });
    await events.announce(tx, id);
    return row;
  });
  if (begun !== null) events.tell(id);
  return begun;
}

/** Locks the job until the end of the transaction, so that nobody takes it over in between. False when it is not ours. */
export async function holdJob(
  tx: Pick<Db, '$queryRaw'>,
  { id, fence }: Pick<ClaimedJob, 'id' | 'fence'>,
): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT id FROM job WHERE id = ${BigInt(id)} AND fence = ${fence} AND locked_by IS NOT NULL FOR UPDATE`;
  return held.length === 1;
}
