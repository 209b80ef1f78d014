import type { Pool } from 'pg';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import type { MakeReportDeps } from './make-report.ts';
import { giveUpReport, makeReport } from './make-report.ts';

type Deps = MakeReportDeps & { pool: Pool; listener: PostgresListener };

/** Compares what was handed in, one assignment after the other, each in a thread of its own; no program is run for it. */
export function createSimilarityWorker(deps: Deps, { workerId }: { workerId: string }): WorkerLoop {
  return createWorkerLoop(deps, {
    ...{ workerId, concurrency: 1, perPersonCap: 1 },
    kinds: () => ['similarity'],
    handler: (job, { signal }) => makeReport(deps, job, signal),
    onExhausted: (job) => giveUpReport(deps, job),
  });
}
