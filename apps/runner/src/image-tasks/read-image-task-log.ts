import type { ImageTask, ImageTaskLine, ReadImageTaskLogSchema } from '@crucible/contracts/image-task';
import type { Db } from '@crucible/db';
import type { z } from 'zod';
import { getImageTask } from './get-image-task.ts';

/** A task and the lines of its log after a position, at most `limit` of them. `not_found` when there is none of this id. */
export async function readImageTaskLog(
  deps: { db: Db },
  { taskId, after, limit }: z.output<typeof ReadImageTaskLogSchema>,
): Promise<{ task: ImageTask; lines: ImageTaskLine[] }> {
  // The task first: lines that come after its end was read are none.
  const task = await getImageTask(deps, taskId);
  const rows = await deps.db.imageTaskLine.findMany({
    where: { taskId, position: { gt: after } },
    orderBy: { position: 'asc' },
    take: limit,
  });
  const lines = rows.map(({ position, at, text }) => ({ position, at: at.toISOString(), text }));
  return { task, lines };
}
