import type { Isolation } from '@crucible/contracts/isolation';
import type { DbTransaction, Prisma, Run } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import { MAX_ATTEMPTS, RUN_PRIORITY } from './run-job.ts';

type NewRow = {
  data: Prisma.RunUncheckedCreateInput;
  /** The isolation level that the worker has to have; null when every worker will do. */
  requires: Isolation | null;
  maxUnfinished: number;
};

/** Stores a run and its job; `too_many_runs` when the person, who is locked already, has no room for it. */
export async function storeNewRun(tx: DbTransaction, row: NewRow): Promise<Run> {
  const { personId } = row.data;
  const unfinished = await tx.run.count({ where: { personId, finishedAt: null } });
  if (unfinished >= row.maxUnfinished) throw new AppError('too_many_runs');
  const created = await tx.run.create({ data: row.data });
  await enqueueJob(tx, {
    kind: 'run',
    subjectId: created.id,
    personId,
    priority: RUN_PRIORITY,
    requires: row.requires,
    maxAttempts: MAX_ATTEMPTS,
  });
  return created;
}

/** One at a time for each person: otherwise many requests at once would all see the same room. */
export async function lockPerson(tx: DbTransaction, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
}
