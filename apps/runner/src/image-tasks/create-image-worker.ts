import type { Pool } from 'pg';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import type { EngineGate } from '../runs/engine-gate.ts';
import { executeImageTask } from './execute-image-task.ts';
import { finishImageTask } from './finish-image-task.ts';
import { engineOf } from './image-task-job.ts';
import type { ImageWorkerDeps } from './worker-deps.ts';

type Deps = ImageWorkerDeps & { pool: Pool; listener: PostgresListener; gate: EngineGate };

/** The worker loop of the image manager: one thing at a time, since builds take all of a machine. */
export function createImageWorker(deps: Deps, { workerId }: { workerId: string }): WorkerLoop {
  return createWorkerLoop(deps, {
    ...{ workerId, concurrency: 1, perPersonCap: 1_000 },
    kinds: () => (deps.gate.isOpen() ? ['image_task'] : []),
    // An engine that has no images yet has no sandboxes either, and can be given its images all the same.
    serves: () => [engineOf(deps.instance), ...deps.executor.isolations()],
    handler: (job, control) => executeImageTask(deps, job, control),
    onExhausted: (job) =>
      finishImageTask(deps, job, {
        ...{ status: 'failed', findings: [], versionId: null },
        failure: 'The worker that was at this was lost again and again.',
        cause: `${job.attempts - 1} attempts`,
      }),
  });
}
