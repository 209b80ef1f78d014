import type { Pool } from 'pg';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import type { JobKind } from '../queue/job.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { JobHandler, WorkerLoop, WorkerOptions } from '../queue/worker-loop.ts';
import { executeRun } from './execute-run.ts';
import type { ExecuteRunDeps } from './execute-run.ts';
import { failRun } from './fail-run.ts';

/** What is done with the jobs of a kind. */
export type JobHandlers = Pick<WorkerOptions, 'handler' | 'onExhausted'>;

type Deps = ExecuteRunDeps & {
  pool: Pool;
  listener: PostgresListener;
  /** Who sends callbacks; where there is nobody, they wait. */
  callbacks?: JobHandlers;
};
type Options = Omit<WorkerOptions, 'handler' | 'onExhausted' | 'kinds'>;

/** The worker loop that executes runs, while the engine is there, and sends their callbacks. */
export function createRunWorker(deps: Deps, options: Options): WorkerLoop {
  const handlers: Partial<Record<JobKind, JobHandlers>> = {
    run: {
      handler: (job, control) => executeRun(deps, job, control),
      onExhausted: (job) => failRun(deps, job, `${job.attempts - 1} attempts came to no result`),
    },
    ...(deps.callbacks && { callback: deps.callbacks }),
  };
  const others: JobKind[] = deps.callbacks === undefined ? [] : ['callback'];
  const dispatch =
    (name: keyof JobHandlers): JobHandler =>
    (job, control) => {
      const kind = handlers[job.kind];
      if (kind === undefined) throw new Error(`Nobody here handles jobs of the kind ${job.kind}.`);
      return kind[name](job, control);
    };
  return createWorkerLoop(deps, {
    ...options,
    kinds: () => (deps.engine.isOpen() ? ['run', ...others] : others),
    handler: dispatch('handler'),
    onExhausted: dispatch('onExhausted'),
  });
}
