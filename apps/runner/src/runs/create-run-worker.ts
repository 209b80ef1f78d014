import type { Pool } from 'pg';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop, WorkerOptions } from '../queue/worker-loop.ts';
import { executeRun } from './execute-run.ts';
import type { ExecuteRunDeps } from './execute-run.ts';
import { failRun } from './fail-run.ts';

type Deps = ExecuteRunDeps & { pool: Pool; listener: PostgresListener };
type Options = Omit<WorkerOptions, 'handler' | 'onExhausted' | 'kinds' | 'serves'>;

/** The worker loop that executes runs, while the engine is there and its sandboxes hold, at the levels and with the devices that it has. */
export function createRunWorker(deps: Deps, options: Options): WorkerLoop {
  const isServing = () => deps.engine.isOpen() && deps.executor.isolations().includes('standard');
  return createWorkerLoop(deps, {
    ...options,
    kinds: () => (isServing() ? ['run'] : []),
    serves: () => [...deps.executor.isolations(), ...(deps.executor.hasGpu() ? ['gpu'] : [])],
    handler: (job, control) => executeRun(deps, job, control),
    onExhausted: (job) => failRun(deps, job, `${job.attempts - 1} attempts came to no result`),
  });
}
