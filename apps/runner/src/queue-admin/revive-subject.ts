import { RequestedIsolationSchema } from '@crucible/contracts/isolation';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { GRADING_ATTEMPTS, GRADING_PRIORITY } from '../grading/grading-job.ts';
import { chooseAccepted } from '../images/choose-accepted.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import { requirementOfAccepted } from '../runs/resolve-isolation.ts';
import { CALLBACK_MAX_ATTEMPTS, CALLBACK_PRIORITY, MAX_ATTEMPTS, RUN_PRIORITY } from '../runs/run-job.ts';
import { SIMILARITY_ATTEMPTS, SIMILARITY_PRIORITY } from '../similarity/similarity-job.ts';

/** Kinds whose dead letters go back into the queue as they were. */
export type RevivedKind = 'run' | 'grading' | 'callback' | 'similarity';

type Deps = { tx: DbTransaction; catalog: ImageCatalog };

/** Puts what was given up back to where it was before its first attempt, with a job. Throws `conflict` when it is not given up, `language_unknown` when there is no image for it any more. */
export async function reviveSubject(deps: Deps, kind: RevivedKind, subjectId: string): Promise<void> {
  const { tx } = deps;
  switch (kind) {
    case 'run':
      return reviveRun(deps, subjectId);
    case 'grading':
      return reviveGrading(tx, subjectId);
    case 'callback':
      return reviveCallback(tx, subjectId);
    case 'similarity':
      return reviveReport(tx, subjectId);
  }
}

const NOT_BEGUN = { startedAt: null, finishedAt: null, internalCause: null } as const;

async function reviveRun({ tx, catalog }: Deps, id: string): Promise<void> {
  const [row] = await tx.run.updateManyAndReturn({
    where: { id, status: 'internal_error' },
    data: { ...NOT_BEGUN, status: 'queued', firstOutputAt: null, cancelRequestedAt: null },
    select: { personId: true, askedIsolation: true, language: true, imageName: true },
  });
  const { personId, askedIsolation, language, imageName } = givenUp(row);
  const { image } = chooseAccepted(catalog, { language, image: imageName });
  const requires = requirementOfAccepted(image, RequestedIsolationSchema.parse(askedIsolation));
  const job = { priority: RUN_PRIORITY, maxAttempts: MAX_ATTEMPTS };
  await enqueueJob(tx, { kind: 'run', subjectId: id, personId, requires, ...job });
}

async function reviveGrading(tx: DbTransaction, id: string): Promise<void> {
  const [row] = await tx.gradingRun.updateManyAndReturn({
    where: { id, status: 'internal_error', regradeId: null },
    data: { ...NOT_BEGUN, status: 'queued', costsAttempt: null },
    select: { personId: true },
  });
  const { personId } = givenUp(row);
  const job = { priority: GRADING_PRIORITY, maxAttempts: GRADING_ATTEMPTS };
  await enqueueJob(tx, { kind: 'grading', subjectId: id, personId, ...job });
}

async function reviveCallback(tx: DbTransaction, runId: string): Promise<void> {
  const [row] = await tx.callback.updateManyAndReturn({
    where: { runId, failedAt: { not: null } },
    data: { failedAt: null },
    select: { run: { select: { personId: true } } },
  });
  const { personId } = givenUp(row).run;
  const job = { priority: CALLBACK_PRIORITY, maxAttempts: CALLBACK_MAX_ATTEMPTS };
  await enqueueJob(tx, { kind: 'callback', subjectId: runId, personId, ...job });
}

async function reviveReport(tx: DbTransaction, id: string): Promise<void> {
  const [row] = await tx.similarityReport.updateManyAndReturn({
    where: { id, status: 'failed' },
    data: { status: 'queued', done: 0, finishedAt: null, internalCause: null },
    select: { createdById: true },
  });
  const personId = givenUp(row).createdById ?? id;
  const job = { priority: SIMILARITY_PRIORITY, maxAttempts: SIMILARITY_ATTEMPTS };
  await enqueueJob(tx, { kind: 'similarity', subjectId: id, personId, ...job });
}

function givenUp<Row>(row: Row | undefined): Row {
  if (row === undefined)
    throw new AppError('conflict', {
      userMessage: 'This is not given up any more, or belongs to something else.',
    });
  return row;
}
