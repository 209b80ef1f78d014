import type { ImageTask } from '@crucible/contracts/image-task';
import type { Pool } from 'pg';
import type { Author } from '../people/author.ts';
import { requireManagers } from './list-managers.ts';
import { queueImageTask } from './queue-image-task.ts';
import type { QueueDeps } from './queue-image-task.ts';

type Deps = QueueDeps & { pool: Pick<Pool, 'query'> };

/** Has every worker that manages images make sure that its engine has all current ones: a task for each. */
export async function requestPrepull(deps: Deps, { by }: { by: Author }): Promise<ImageTask[]> {
  const tasks: ImageTask[] = [];
  for (const { instance: worker } of await requireManagers(deps)) {
    const action = 'image.prepull_requested';
    tasks.push(
      await queueImageTask(deps, { kind: 'prepull', imageName: null, input: {}, worker, action }, by),
    );
  }
  return tasks;
}
