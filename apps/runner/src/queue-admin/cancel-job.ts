import type { Db } from '@crucible/db';
import { cancelEvaluation } from '../evaluations/cancel-evaluation.ts';
import { requireEvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import type { GradingEvents } from '../grading/grading-events.ts';
import { cancelImageTask } from '../image-tasks/cancel-image-task.ts';
import type { ImageTaskEvents } from '../image-tasks/image-task-events.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import { cancelRun } from '../runs/cancel-run.ts';
import type { CancelRunDeps } from '../runs/cancel-run.ts';
import { cancelGrading } from '../submissions/cancel-grading.ts';
import { dropJob } from './drop-job.ts';
import { findJob } from './find-job.ts';

type Deps = CancelRunDeps & { gradings: GradingEvents; imageTasks: ImageTaskEvents };
type Input = { jobId: string; by: Author };

/**
 * Cancels what a job is for, by the operation of its kind, in an admin's name. Part of an evaluation is cancelled with the whole of it.
 * Throws `not_found` when the job has ended, and `conflict` or `run_finished` for what cannot be cancelled as it stands.
 */
export async function cancelJob(deps: Deps, { jobId, by }: Input): Promise<void> {
  const { kind, subjectId, personId } = await findJob(deps, jobId);
  switch (kind) {
    case 'run':
      await cancelRun(deps, { runId: subjectId, personId, askedById: by.personId, address: by.address });
      return;
    case 'grading':
      await cancelGrading(deps, { gradingRunId: subjectId, by, isOfAnybody: true });
      return;
    case 'evaluation':
      await cancelWhole(deps, { evaluationId: await evaluationOf(deps.db, subjectId), by });
      return;
    case 'generation':
      await cancelWhole(deps, { evaluationId: subjectId, by });
      return;
    case 'image_task':
      await cancelImageTask(deps, { taskId: subjectId, by });
      return;
    case 'callback':
    case 'mail':
    case 'similarity':
      await dropJob(deps, { kind, subjectId, by });
      return;
    case 'lti_score':
      throw new AppError('conflict', {
        userMessage: 'Grades are sent again by themselves. Disconnect the learning platform to stop that.',
      });
  }
}

async function evaluationOf(db: Db, partId: string): Promise<string> {
  const part = await db.evaluationPart.findUnique({ where: { id: partId }, select: { evaluationId: true } });
  if (part === null) throw new AppError('not_found');
  return part.evaluationId;
}

async function cancelWhole(deps: Deps, { evaluationId, by }: { evaluationId: string; by: Author }) {
  const actor = { personId: by.personId, role: 'admin' } as const;
  const access = await requireEvaluationAccess(deps, { evaluationId, actor, needed: 'own' });
  await cancelEvaluation(deps, { access, by });
}
