import type { JobKind } from '@crucible/contracts/admin-queue';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { requireEvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { retryInternalErrors } from '../evaluations/retry-internal-errors.ts';
import { resumeGeneration } from '../generations/resume-generation.ts';
import type { GradingEvents } from '../grading/grading-events.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';
import type { Author } from '../people/author.ts';
import type { RunEvents } from '../runs/run-events.ts';
import { reviveSubject } from './revive-subject.ts';

type Deps = {
  db: Db;
  catalog: ImageCatalog;
  clock: Clock;
  instance: string;
  events: RunEvents;
  gradings: GradingEvents;
};
type Input = { kind: JobKind; subjectId: string; by: Author };

/** What a mail said is forgotten when it is given up, and an image is built anew from its own page. */
export function canRetry(kind: JobKind): boolean {
  return kind !== 'mail' && kind !== 'image_task';
}

/**
 * Has something tried again that was given up, with all its attempts. Of an evaluation, the samples that could not be run. Throws
 * `conflict` when it is not given up any more, or is nothing that can be tried again.
 */
export async function retryDeadLetter(deps: Deps, { kind, subjectId, by }: Input): Promise<void> {
  switch (kind) {
    case 'evaluation':
      await retryInternalErrors(deps, { access: await accessTo(deps, subjectId, by), by });
      return;
    case 'generation':
      await resumeGeneration(deps, { access: await accessTo(deps, subjectId, by), by });
      return;
    case 'mail':
    case 'image_task':
      throw new AppError('conflict', { userMessage: 'This cannot be tried again from here.' });
    default:
      await requeue(deps, { kind, subjectId, by });
  }
}

type Requeued = Input & { kind: 'run' | 'grading' | 'callback' | 'similarity' | 'lti_score' };

async function requeue(deps: Deps, { kind, subjectId, by }: Requeued): Promise<void> {
  const { db, catalog, events, gradings, instance } = deps;
  await db.$transaction(async (tx) => {
    if (kind === 'lti_score') await queueScores(tx, { linkId: subjectId }, { startsOver: true });
    else await reviveSubject({ tx, catalog }, kind, subjectId);
    await recordAudit(tx, { ...by, action: 'job.retried', instance, subjectId, detail: { kind } });
    if (kind === 'run') await events.announce(tx, subjectId, 'state');
    if (kind === 'grading') await gradings.announce(tx, subjectId);
  });
  if (kind === 'run') events.tell(subjectId, 'state');
  if (kind === 'grading') gradings.tell(subjectId);
}

function accessTo(deps: Deps, evaluationId: string, by: Author) {
  const actor = { personId: by.personId, role: 'admin' } as const;
  return requireEvaluationAccess(deps, { evaluationId, actor, needed: 'own' });
}
