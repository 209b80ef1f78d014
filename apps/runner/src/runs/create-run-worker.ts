import type { Pool } from 'pg';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop, WorkerOptions } from '../queue/worker-loop.ts';
import { executeRun } from './execute-run.ts';
import type { ExecuteRunDeps } from './execute-run.ts';
import { failRun } from './fail-run.ts';

type Deps = ExecuteRunDeps & { pool: Pool; listener: PostgresListener };
type Options = Omit<WorkerOptions, 'handler' | 'onExhausted' | 'kinds'>;

/** The worker loop that executes runs, while the engine is there. */
export function createRunWorker(deps: Deps, options: Options): WorkerLoop {
  return createWorkerLoop(deps, {
    ...options,
    kinds: () => (deps.engine.isOpen() ? ['run'] : []),
    handler: (job, control) => executeRun(deps, job, control),
    onExhausted: (job) => failRun(deps, job, `${job.attempts - 1} attempts came to no result`),
  });
}
