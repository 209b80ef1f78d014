import type { ImageTask } from '@crucible/contracts/image-task';
import type { Pool } from 'pg';
import type { Author } from '../people/author.ts';
import { requireManagers } from './list-managers.ts';
import { queueImageTask } from './queue-image-task.ts';
import type { QueueDeps } from './queue-image-task.ts';

type Deps = QueueDeps & { pool: Pick<Pool, 'query'> };

/** Has exactly these images removed from every engine, as far as nobody needs them by then: a task for each engine. */
export async function requestPrune(
  deps: Deps,
  { digests, by }: { digests: readonly string[]; by: Author },
): Promise<ImageTask[]> {
  const tasks: ImageTask[] = [];
  for (const { instance: worker } of await requireManagers(deps)) {
    const action = 'image.prune_requested';
    const task = { kind: 'prune', imageName: null, input: { digests }, worker, action } as const;
    tasks.push(await queueImageTask(deps, task, by));
  }
  return tasks;
}
