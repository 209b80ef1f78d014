import type { RunState } from '@crucible/contracts/events';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { STATE_QUERY, toRunState } from './to-run.ts';

type Deps = { db: Db; positions: QueuePositions };

/** The state of one of the person's own runs, without its code; `not_found` for anybody else's. */
export async function getRunState(
  { db, positions }: Deps,
  { runId, personId }: { runId: string; personId: string },
): Promise<RunState> {
  const row = await db.run.findFirst({ where: { id: runId, personId }, ...STATE_QUERY });
  if (row === null) throw new AppError('not_found');
  return toRunState(
    row,
    row.status === 'queued' ? await positions.of({ kind: 'run', subjectId: runId }) : null,
  );
}
