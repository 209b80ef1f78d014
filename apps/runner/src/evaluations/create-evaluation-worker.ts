import type { Executor } from '../executor/executor.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import { executePart, skipSample } from './execute-part.ts';
import type { PartDeps } from './keep-verdict.ts';

type Deps = PartDeps & { listener: PostgresListener; executor: Executor };

/**
 * The worker loop that runs samples of evaluations. It is apart from the others, so that a hundred thousand samples keep neither
 * runs nor gradings waiting.
 */
export function createEvaluationWorker(
  deps: Deps,
  options: { workerId: string; concurrency: number },
): WorkerLoop {
  const isServing = () => deps.engine.isOpen() && deps.executor.isolations().includes('standard');
  return createWorkerLoop(deps, {
    ...options,
    // Whoever is alone may use all of it; else people take turns.
    perPersonCap: 1_000,
    kinds: () => (isServing() ? ['evaluation'] : []),
    serves: () => deps.executor.isolations(),
    handler: (job, control) => executePart(deps, job, control),
    onExhausted: (job, control) => skipSample(deps, job, control),
  });
}
