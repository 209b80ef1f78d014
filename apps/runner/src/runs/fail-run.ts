import type { Db } from '@crucible/db';
import { recordRunFinished } from '../audit/record-run-finished.ts';
import type { Clock } from '../lib/clock.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { announceEnd } from './announce-end.ts';
import { countRun } from './count-run.ts';
import type { RunEvents } from './run-events.ts';
import type { RunMetrics } from './run-metrics.ts';

type Deps = { db: Db; events: RunEvents; metrics: RunMetrics; clock: Clock; instance: string };

/** Ends a run as `internal_error` without a result: none of its attempts came to one. */
export async function failRun(deps: Deps, job: ClaimedJob, cause: string): Promise<void> {
  const { db, events, clock, instance } = deps;
  const runId = job.subjectId;
  const failed = await db.$transaction(async (tx) => {
    if (!(await completeJob(tx, job))) return [];
    const rows = await tx.run.updateManyAndReturn({
      where: { id: runId, finishedAt: null },
      data: { status: 'internal_error', internalCause: cause, finishedAt: clock.now() },
      select: { language: true, door: true, createdAt: true },
    });
    if (rows.length > 0) await recordRunFinished(tx, { runId, instance });
    await announceEnd(tx, events, runId);
    return rows;
  });
  for (const row of failed) countRun(deps, row, { status: 'internal_error' });
  events.tell(runId, 'state');
}
