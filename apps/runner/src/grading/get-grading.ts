import type { GradingView } from '@crucible/contracts/submission';
import type { Db } from '@crucible/db';
import { readEffectiveDates } from '../assignments/overrides/read-effective-dates.ts';
import { requireAssignmentAccess } from '../assignments/require-assignment-access.ts';
import { requireHistory } from '../exams/require-history.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { toGradingRun, toStudentGrading } from './grading-view.ts';
import type { GradingRecord } from './grading-view.ts';
import { readGrading } from './read-grading.ts';

type Deps = { db: Db; positions: QueuePositions; clock: Clock };
type Input = { gradingRunId: string; actor: Actor; sessionId: string | null };

/**
 * A grading, as far as whoever asks may know it. To a student only what they have asked for themselves is there: samples,
 * what they handed in, and of other gradings of it the one that counts.
 */
export async function getGrading(deps: Deps, input: Input): Promise<GradingView> {
  const { db } = deps;
  const { gradingRunId, actor, sessionId } = input;
  const subject = await db.gradingRun.findUnique({
    where: { id: gradingRunId },
    select: {
      ...{ assignmentId: true, personId: true, reason: true, createdAt: true },
      submission: { select: { personId: true, createdAt: true, currentGradingId: true } },
    },
  });
  if (subject === null) throw new AppError('not_found');
  const { assignmentId, submission } = subject;
  const access = await requireAssignmentAccess(deps, { assignmentId, actor, needed: 'student' });
  if (access.role !== 'student')
    return { view: 'staff', grading: toGradingRun(await readGrading(deps, gradingRunId)) };
  const { personId } = actor;
  const isOwn = (submission ?? subject).personId === personId;
  const isCounted = submission?.currentGradingId === gradingRunId;
  const isAskedFor = subject.reason === 'submitted' || subject.reason === 'samples';
  if (!isOwn || !(isCounted || isAskedFor)) throw new AppError('not_found');
  const since = (submission ?? subject).createdAt;
  await requireHistory(deps, { assignmentId, personId, sessionId, since });
  return studentView(deps, await readGrading(deps, gradingRunId), personId);
}

/** A grading as this student sees it. */
export async function studentView(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  record: GradingRecord,
  personId: string,
): Promise<GradingView> {
  const { assignmentId } = record.row;
  const { mode, resultsPublishedAt } = await db.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: { mode: true, resultsPublishedAt: true },
  });
  const { dueAt } = await readEffectiveDates(db, { assignmentId, personId });
  const facts = { mode, resultsPublishedAt, dueAt, now: clock.now() };
  return { view: 'student', grading: toStudentGrading(record, facts) };
}
