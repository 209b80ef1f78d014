import type { ImageTaskPageSchema, ListImageTasksSchema } from '@crucible/contracts/image-task';
import type { Db } from '@crucible/db';
import type { z } from 'zod';
import { toImageTasks } from './to-image-task.ts';

type Page = z.output<typeof ImageTaskPageSchema>;

/** What the image manager was asked to do, newest first, page by page. */
export async function listImageTasks(
  deps: { db: Db },
  { imageName, cursor, limit }: z.output<typeof ListImageTasksSchema>,
): Promise<Page> {
  const rows = await deps.db.imageTask.findMany({
    where: imageName === undefined ? {} : { imageName },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(cursor !== undefined && { cursor: { id: cursor }, skip: 1 }),
    take: limit + 1,
  });
  const tasks = await toImageTasks(deps, rows.slice(0, limit));
  return { tasks, nextCursor: rows.length > limit ? (tasks.at(-1)?.id ?? null) : null };
}
