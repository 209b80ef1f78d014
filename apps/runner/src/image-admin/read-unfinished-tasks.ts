import type { ImageTask } from '@crucible/contracts/image-task';
import type { Db } from '@crucible/db';
import { toImageTasks } from '../image-tasks/to-image-task.ts';

/** What is being done, or waits to be done, with each image. */
export async function readUnfinishedTasks(deps: {
  db: Pick<Db, 'imageTask' | 'person'>;
}): Promise<Map<string, ImageTask>> {
  const rows = await deps.db.imageTask.findMany({
    where: { status: { in: ['queued', 'running'] }, imageName: { not: null } },
    orderBy: { createdAt: 'desc' },
  });
  const tasks = await toImageTasks(deps, rows);
  return new Map(tasks.flatMap((task) => (task.imageName === null ? [] : [[task.imageName, task] as const])));
}
