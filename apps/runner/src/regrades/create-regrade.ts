import type { NewRegrade, Regrade } from '@crucible/contracts/regrade';
import type { Db, DbTransaction } from '@crucible/db';
import type { Pool } from 'pg';
import { recordAudit } from '../audit/record-audit.ts';
import { GRADING_ATTEMPTS, REGRADE_PRIORITY } from '../grading/grading-job.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { toStorableText } from '../lib/storable-text.ts';
import type { Author } from '../people/author.ts';
import { JOB_CHANNEL } from '../queue/job.ts';
import { getRegrade } from './get-regrade.ts';
import { selectSubmissions } from './select-submissions.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock; instance: string };
type Input = { courseId: string; assignmentId: string; by: Author; regrade: NewRegrade };

const TRANSACTION_TIMEOUT_MS = 60_000;

/**
 * Has submissions graded again, by one version. What comes of it counts for nothing until the regrade is applied. Throws
 * `invalid_input` when there is nothing to grade.
 */
export async function createRegrade(deps: Deps, input: Input): Promise<Regrade> {
  const { assignmentId, regrade } = input;
  const versionId = await versionOf(deps.db, { assignmentId, number: regrade.versionNumber });
  const submissionIds = await selectSubmissions(deps, { ...input, scope: regrade.scope });
  if (submissionIds.length === 0)
    throw new AppError('invalid_input', { userMessage: 'There is no submission to grade again.' });
  const regradeId = newId();
  await deps.db.$transaction((tx) => store(deps, tx, { ...input, regradeId, versionId, submissionIds }), {
    timeout: TRANSACTION_TIMEOUT_MS,
  });
  return getRegrade(deps, { assignmentId, regradeId });
}

async function versionOf(
  db: Db,
  { assignmentId, number }: { assignmentId: string; number: number | undefined },
): Promise<string> {
  const { currentVersionId } = await db.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: { currentVersionId: true },
  });
  if (number === undefined && currentVersionId !== null) return currentVersionId;
  const version = await db.assignmentVersion.findFirst({
    where: { assignmentId, number: number ?? 0 },
    select: { id: true },
  });
  if (version === null) throw new AppError('not_found', { userMessage: 'There is no such version.' });
  return version.id;
}

type Stored = Input & { regradeId: string; versionId: string; submissionIds: string[] };

async function store({ clock, instance }: Deps, tx: DbTransaction, input: Stored): Promise<void> {
  const { assignmentId, by, regrade, regradeId, versionId, submissionIds } = input;
  const { personId } = by;
  const createdAt = clock.now();
  await tx.regrade.create({
    data: {
      ...{ id: regradeId, assignmentId, versionId, createdAt, createdById: personId },
      scope: regrade.scope,
      reason: toStorableText(regrade.reason),
      appliesItself: regrade.appliesItself,
      total: submissionIds.length,
    },
    select: { id: true },
  });
  await tx.gradingRun.createMany({
    data: submissionIds.map((submissionId) => ({
      ...{ id: newId(), submissionId, versionId, assignmentId, personId, regradeId, createdAt },
      reason: 'dry_run' as const,
    })),
  });
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO job (kind, subject_id, person_id, priority, max_attempts)
      SELECT 'grading'::job_kind, id, person_id, ${REGRADE_PRIORITY}, ${GRADING_ATTEMPTS}
      FROM grading_run WHERE regrade_id = ${regradeId}
      RETURNING id
    )
    SELECT pg_notify(${JOB_CHANNEL}, '') FROM added LIMIT 1`;
  await recordAudit(tx, {
    ...by,
    action: 'regrade.created',
    instance,
    subjectId: assignmentId,
    detail: {
      regradeId,
      versionId,
      scope: regrade.scope,
      total: submissionIds.length,
      reason: regrade.reason,
    },
  });
}
