import type { AuditAction } from '@crucible/contracts/audit';
import type { ImageTask, ImageTaskKind } from '@crucible/contracts/image-task';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import { newId } from '../lib/ids.ts';
import { storableJson } from '../lib/storable-json.ts';
import type { Author } from '../people/author.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import { IMAGE_TASK_ATTEMPTS, IMAGE_TASK_PRIORITY, requirementOf } from './image-task-job.ts';
import { toImageTasks } from './to-image-task.ts';

export type QueueDeps = { db: Db; instance: string };

export type NewImageTask = {
  kind: ImageTaskKind;
  /** Null where it is about no single image. */
  imageName: string | null;
  /** What was asked for, by kind. */
  input: object;
  reference?: string;
  /** The worker whose engine it is about; any that manages images where it is missing. */
  worker?: string;
  action: AuditAction;
};

/**
 * Stores what the image manager is to do, and its job. `already_there` while an unfinished task is about the same image, or one of the
 * same kind about the same engine.
 */
export async function queueImageTask(deps: QueueDeps, task: NewImageTask, by: Author): Promise<ImageTask> {
  const { kind, imageName, reference = null, worker } = task;
  const input = storableJson(task.input);
  const row = await deps.db.$transaction(async (tx) => {
    // Two who ask at once are served one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`image-task ${imageName ?? kind}`}))`;
    const unfinished = await tx.imageTask.findFirst({
      where: {
        ...(imageName === null ? { kind, instance: worker ?? null } : { imageName }),
        finishedAt: null,
      },
      select: { id: true },
    });
    if (unfinished !== null)
      throw new AppError('already_there', {
        userMessage: 'The image manager is at this already, or will be soon.',
      });
    const stored = await tx.imageTask.create({
      data: {
        ...{ id: newId(), kind, imageName, input, reference, askedById: by.personId },
        instance: worker ?? null,
      },
    });
    await enqueueJob(tx, {
      ...{ kind: 'image_task', subjectId: stored.id, personId: by.personId, priority: IMAGE_TASK_PRIORITY },
      requires: requirementOf(kind, worker),
      maxAttempts: IMAGE_TASK_ATTEMPTS,
    });
    await recordAudit(tx, {
      ...{ ...by, action: task.action, instance: deps.instance, subjectId: stored.id },
      detail: { imageName, reference, worker },
    });
    return stored;
  });
  const [queued] = await toImageTasks(deps, [row]);
  if (queued === undefined) throw new AppError('internal');
  return queued;
}
