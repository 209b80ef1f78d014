import { SourceFileSchema } from '@crucible/contracts/source-file';
import type { GradingView, Submission } from '@crucible/contracts/submission';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { z } from 'zod';
import { requireHistory } from '../exams/require-history.ts';
import { studentView } from '../grading/get-grading.ts';
import { toGradingRun } from '../grading/grading-view.ts';
import { readGrading } from '../grading/read-grading.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { readSubmissionFacts } from './read-submission-facts.ts';
import type { SubmissionAccess } from './require-submission-access.ts';
import { shownGrading, SUBMISSION_SELECT } from './submission-row.ts';
import { toSubmissionSummary } from './to-submission-summary.ts';

export type GetSubmissionDeps = {
  db: Db;
  pool: Pick<Pool, 'query'>;
  positions: QueuePositions;
  clock: Clock;
};
type Input = { access: SubmissionAccess; personId: string; sessionId: string | null };

const FilesSchema = z.array(SourceFileSchema);

/** A submission with its files and the grading that counts, or as long as there is none the first one. */
export async function getSubmission(deps: GetSubmissionDeps, input: Input): Promise<Submission> {
  const { access, personId: askedBy, sessionId } = input;
  const { courseId, assignmentId, submissionId } = access;
  const isStaff = access.role !== 'student';
  const row = await deps.db.submission.findUnique({
    where: { id: submissionId },
    select: { ...SUBMISSION_SELECT, files: true },
  });
  if (row === null) throw new AppError('not_found');
  const { personId } = row;
  if (!isStaff) {
    await requireHistory(deps, { assignmentId, personId: askedBy, sessionId, since: row.createdAt });
  }
  const facts = await readSubmissionFacts(deps, { courseId, assignmentId, personId, isStaff });
  return {
    ...toSubmissionSummary(row, facts),
    personId,
    files: FilesSchema.parse(row.files),
    grading: await gradingOf(deps, shownGrading(row)?.id ?? null, { personId, isStaff }),
  };
}

type Viewer = { personId: string; isStaff: boolean };

async function gradingOf(
  deps: GetSubmissionDeps,
  gradingRunId: string | null,
  { personId, isStaff }: Viewer,
): Promise<GradingView | null> {
  if (gradingRunId === null) return null;
  const record = await readGrading(deps, gradingRunId);
  return isStaff ? { view: 'staff', grading: toGradingRun(record) } : studentView(deps, record, personId);
}
