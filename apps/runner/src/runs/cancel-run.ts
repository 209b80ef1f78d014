import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { recordRunFinished } from '../audit/record-run-finished.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { deleteQueuedJob } from '../queue/delete-queued-job.ts';
import { announceEnd } from './announce-end.ts';
import { countRun } from './count-run.ts';
import type { RunControl } from './run-control.ts';
import type { RunEvents } from './run-events.ts';
import type { RunMetrics } from './run-metrics.ts';

export type CancelRunDeps = {
  db: Db;
  events: RunEvents;
  control: RunControl;
  metrics: RunMetrics;
  clock: Clock;
  /** Name of this process. */
  instance: string;
};

export type CancelRun = {
  runId: string;
  /** Whose run it is. */
  personId: string;
  /** Who asks, where it is an admin and not they. */
  askedById?: string;
  /** With which key, and from which network address, as far as there are any. */
  apiKeyId?: string | null | undefined;
  address?: string | null | undefined;
};

const WHAT_IS_COUNTED = { finishedAt: true, language: true, door: true, createdAt: true } as const;

/**
 * Stops a run of the person's: one that waits has ended when this resolves, one that runs ends within a
 * second, whichever process has it. `run_finished` when there is nothing to stop.
 */
export async function cancelRun(deps: CancelRunDeps, input: CancelRun): Promise<void> {
  const { db, events, control, clock, instance } = deps;
  const { runId, personId, askedById = personId, apiKeyId = null, address = null } = input;
  const now = clock.now();
  const unfinished = { id: runId, personId, finishedAt: null };

  const ended = await db.$transaction(async (tx) => {
    const run = await tx.run.findFirst({ where: { id: runId, personId }, select: WHAT_IS_COUNTED });
    if (run === null) throw new AppError('not_found');
    if (run.finishedAt !== null) throw new AppError('run_finished');
    const isOurs = await deleteQueuedJob(tx, { kind: 'run', subjectId: runId });
    const change = isOurs
      ? { status: 'cancelled' as const, cancelRequestedAt: now, finishedAt: now }
      : { cancelRequestedAt: now };
    const { count } = await tx.run.updateMany({ where: unfinished, data: change });
    if (count === 0) throw new AppError('run_finished');
    await recordAudit(tx, {
      action: 'run.cancelled',
      ...{ personId: askedById, apiKeyId, address, instance, subjectId: runId },
    });
    if (isOurs) {
      await recordRunFinished(tx, { runId, instance });
      await announceEnd(tx, events, runId);
      return run;
    }
    await events.announce(tx, runId, 'state');
    return null;
  });

  if (ended !== null) countRun(deps, ended, { status: 'cancelled' });
  events.tell(runId, 'state');
  // Also after it has ended here: a worker that lost its lease unnoticed may still be at it.
  await control.cancel(runId);
}
