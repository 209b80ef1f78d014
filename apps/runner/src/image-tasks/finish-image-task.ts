import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import type { ImageTaskEvents } from './image-task-events.ts';
import type { TaskOutcome } from './task-work.ts';

type Deps = { db: Db; imageTasks: ImageTaskEvents; clock: Clock; instance: string };
type End = TaskOutcome & {
  status: 'succeeded' | 'failed' | 'cancelled';
  /** For the log; null when there is nothing to say. */
  cause: string | null;
};

/** Notes how a task has ended; nothing happens when the job is somebody else's by now. */
export async function finishImageTask(deps: Deps, job: ClaimedJob, end: End): Promise<void> {
  const { db, imageTasks, clock, instance } = deps;
  const id = job.subjectId;
  const { status, versionId, findings } = end;
  const failure = end.failure === null ? null : toStorableText(end.failure);
  await db.$transaction(async (tx) => {
    if (!(await completeJob(tx, job))) return;
    const task = await tx.imageTask.update({
      where: { id },
      data: {
        ...{ status, failure, versionId, finishedAt: clock.now(), instance },
        internalCause: end.cause === null ? null : toStorableText(end.cause),
        findings: findings.map(({ message, ...finding }) => ({
          ...finding,
          message: toStorableText(message),
        })),
      },
    });
    await recordAudit(tx, {
      ...{ action: 'image.task_finished', instance, subjectId: id, personId: task.askedById },
      detail: { kind: task.kind, imageName: task.imageName, status, failure, versionId },
    });
    await imageTasks.announce(tx, id);
  });
}
