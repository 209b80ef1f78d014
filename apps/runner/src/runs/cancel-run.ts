import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { deleteQueuedJob } from '../queue/delete-queued-job.ts';
import { announceEnd } from './announce-end.ts';
import type { RunControl } from './run-control.ts';
import type { RunEvents } from './run-events.ts';

type Deps = { db: Db; events: RunEvents; control: RunControl; clock: Clock };

/**
 * Stops one of the person's own runs: one that waits has ended when this resolves, one that runs ends within a
 * second, whichever process has it. `run_finished` when there is nothing to stop.
 */
export async function cancelRun(deps: Deps, input: { runId: string; personId: string }): Promise<void> {
  const { db, events, control, clock } = deps;
  const { runId, personId } = input;
  const now = clock.now();
  const unfinished = { id: runId, personId, finishedAt: null };

  await db.$transaction(async (tx) => {
    const run = await tx.run.findFirst({ where: { id: runId, personId }, select: { finishedAt: true } });
    if (run === null) throw new AppError('not_found');
    if (run.finishedAt !== null) throw new AppError('run_finished');
    const isOurs = await deleteQueuedJob(tx, { kind: 'run', subjectId: runId });
    const change = isOurs
      ? { status: 'cancelled' as const, cancelRequestedAt: now, finishedAt: now }
      : { cancelRequestedAt: now };
    const { count } = await tx.run.updateMany({ where: unfinished, data: change });
    if (count === 0) throw new AppError('run_finished');
    if (isOurs) await announceEnd(tx, events, runId);
    else await events.announce(tx, runId, 'state');
  });

  events.tell(runId, 'state');
  // Also after it has ended here: a worker that lost its lease unnoticed may still be at it.
  await control.cancel(runId);
}
