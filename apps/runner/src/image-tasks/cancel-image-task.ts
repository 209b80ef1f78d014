import type { ImageTask } from '@crucible/contracts/image-task';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { deleteQueuedJob } from '../queue/delete-queued-job.ts';
import { getImageTask } from './get-image-task.ts';
import type { ImageTaskEvents } from './image-task-events.ts';

type Deps = { db: Db; clock: Clock; instance: string; imageTasks: ImageTaskEvents };

/**
 * Stops a task: one that waits has ended when this resolves, one that is worked on ends within a second. `not_found` when there is none,
 * `conflict` when it has ended.
 */
export async function cancelImageTask(
  deps: Deps,
  { taskId, by }: { taskId: string; by: Author },
): Promise<ImageTask> {
  const { db, clock, instance, imageTasks } = deps;
  const now = clock.now();
  await db.$transaction(async (tx) => {
    const task = await tx.imageTask.findUnique({ where: { id: taskId }, select: { finishedAt: true } });
    if (task === null) throw new AppError('not_found');
    const isOurs = await deleteQueuedJob(tx, { kind: 'image_task', subjectId: taskId });
    const { count } = await tx.imageTask.updateMany({
      where: { id: taskId, finishedAt: null },
      data: {
        cancelRequestedAt: now,
        ...(isOurs && { status: 'cancelled' as const, finishedAt: now }),
      },
    });
    if (count === 0)
      throw new AppError('conflict', { userMessage: 'The image manager is done with this already.' });
    await recordAudit(tx, { ...by, action: 'image.task_cancelled', instance, subjectId: taskId });
    await imageTasks.announce(tx, taskId);
  });
  return getImageTask(deps, taskId);
}
