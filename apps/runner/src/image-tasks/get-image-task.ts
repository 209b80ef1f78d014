import type { ImageTask } from '@crucible/contracts/image-task';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { toImageTasks } from './to-image-task.ts';

/** How a task stands. `not_found` when there is none of this id. */
export async function getImageTask(deps: { db: Db }, taskId: string): Promise<ImageTask> {
  const row = await deps.db.imageTask.findUnique({ where: { id: taskId } });
  const [task] = row === null ? [] : await toImageTasks(deps, [row]);
  if (task === undefined) throw new AppError('not_found');
  return task;
}
