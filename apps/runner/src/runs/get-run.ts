import type { Run } from '@crucible/contracts/run';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { STATE_QUERY, toRun } from './to-run.ts';

type Deps = { db: Db; positions: QueuePositions };

/** One of the person's own runs, with its code; `not_found` for anybody else's. */
export async function getRun(
  { db, positions }: Deps,
  input: { runId: string; personId: string },
): Promise<Run> {
  const { runId, personId } = input;
  const row = await db.run.findFirst({
    where: { id: runId, personId },
    include: STATE_QUERY.include,
    omit: { internalCause: true },
  });
  if (row === null) throw new AppError('not_found');
  return toRun(row, row.status === 'queued' ? await positions.of({ kind: 'run', subjectId: runId }) : null);
}
