import type { Pool } from 'pg';
import type { Executor } from '../executor/executor.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import { executeGrading } from './execute-grading.ts';
import type { ExecuteGradingDeps } from './execute-grading.ts';
import { failGrading } from './fail-grading.ts';

type Deps = ExecuteGradingDeps & { pool: Pool; listener: PostgresListener; executor: Executor };

/** Somebody who hands in twice does not keep others waiting. */
const PER_PERSON_CAP = 2;

/**
 * The worker loop that grades. It is apart from the one that executes runs, and does less at once: whoever presses Run
 * does not wait for thirty people who hand in.
 */
export function createGradingWorker(
  deps: Deps,
  options: { workerId: string; concurrency: number },
): WorkerLoop {
  const isServing = () => deps.engine.isOpen() && deps.executor.isolations().includes('standard');
  return createWorkerLoop(deps, {
    ...options,
    perPersonCap: PER_PERSON_CAP,
    kinds: () => (isServing() ? ['grading'] : []),
    serves: () => deps.executor.isolations(),
    handler: (job, control) => executeGrading(deps, job, control),
    onExhausted: async (job) => {
      await failGrading(deps, job, `${job.attempts - 1} attempts came to no result`);
    },
  });
}
