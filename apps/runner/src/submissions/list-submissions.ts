import type { SubmissionSummary } from '@crucible/contracts/submission';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { historySince } from '../exams/require-history.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { readSubmissionFacts } from './read-submission-facts.ts';
import { SUBMISSION_SELECT } from './submission-row.ts';
import { toSubmissionSummary } from './to-submission-summary.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock };
type Input = {
  access: AssignmentAccess;
  /** Who asks, and whose submissions are asked for. */
  askedBy: string;
  personId: string;
  sessionId: string | null;
};

/** A person's submissions for an assignment, the newest first; somebody else's for the staff only. */
export async function listSubmissions(deps: Deps, input: Input): Promise<SubmissionSummary[]> {
  const { access, askedBy, personId, sessionId } = input;
  const { courseId, assignmentId } = access;
  const isStaff = access.role !== 'student';
  if (!isStaff && personId !== askedBy) throw new AppError('not_found');
  const since = isStaff ? null : await historySince(deps, { assignmentId, personId, sessionId });
  const rows = await deps.db.submission.findMany({
    where: { assignmentId, personId, ...(since === null ? {} : { createdAt: { gte: since } }) },
    orderBy: { number: 'desc' },
    select: SUBMISSION_SELECT,
  });
  if (rows.length === 0) return [];
  const facts = await readSubmissionFacts(deps, { courseId, assignmentId, personId, isStaff });
  return rows.map((row) => toSubmissionSummary(row, facts));
}
