import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { StudentAssignment, StudentContent } from '@crucible/contracts/student-assignment';
import type { Db } from '@crucible/db';
import { readExamState } from '../exams/read-exam-state.ts';
import type { ExamSeat } from '../exams/read-exam-state.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { isoOrNull } from '../lib/iso-or-null.ts';
import type { AssignmentAccess } from './require-assignment-access.ts';
import { readEffectiveDates } from './overrides/read-effective-dates.ts';
import { readAttempts } from './read-attempts.ts';
import type { EffectiveDates } from './rules/effective-dates.ts';
import { isExamRunning } from './rules/is-exam-running.ts';
import { mayHandIn } from './rules/may-hand-in.ts';
import type { HandIn } from './rules/may-hand-in.ts';
import { studentState } from './rules/student-state.ts';
import { toStudentContent } from './to-student-content.ts';
import { toStudentDates } from './to-student-dates.ts';

type Deps = { db: Db; clock: Clock };
type Input = {
  access: Pick<AssignmentAccess, 'assignmentId' | 'role' | 'isArchived'>;
  personId: string;
  /** The signed-in browser. */
  sessionId: string | null;
};

/**
 * An assignment as somebody sees it who is to solve it, with their own dates. Before it opens, and in an exam that was not
 * begun in this browser, without its content. The staff sees the content always, and of an unpublished assignment the draft.
 */
export async function openAssignment({ db, clock }: Deps, input: Input): Promise<StudentAssignment> {
  const { access, personId, sessionId } = input;
  const { assignmentId } = access;
  const assignment = await readAssignment(db, assignmentId);
  const now = clock.now();
  const isStaff = access.role !== 'student';
  const who = { assignmentId, personId };
  const dates = await readEffectiveDates(db, who);
  const seat = await readExamState(db, { ...who, sessionId });
  const isRunning = isExamRunning({ mode: assignment.mode, dates }, now);
  const state = studentState(dates, now);
  const handIn = mayHandIn({
    isCourseArchived: access.isArchived,
    isPublished: assignment.publishedAt !== null && assignment.archivedAt === null,
    ...{ dates, cooldownMs: assignment.cooldownMs, now },
    attempts: await readAttempts(db, who),
  });
  const isWithheld = state === 'upcoming' || (isRunning && seat.state !== 'here');
  const content = contentFor(assignment, { isStaff, dates, now });
  const { id, courseId, title, mode, counted, course, cooldownMs, hasBoard } = assignment;
  return {
    ...{ id, courseId, title, mode, counted, course, cooldownMs, hasBoard, state },
    dates: toStudentDates(dates),
    attemptsLeft: handIn.attemptsLeft,
    maxPoints: assignment.points ?? content.maxPoints,
    refusal: refusalOf(handIn, isRunning ? seat : null),
    resultsPublishedAt: isoOrNull(assignment.resultsPublishedAt),
    content: isWithheld && !isStaff ? null : content,
    serverTime: now.toISOString(),
  };
}

type Row = Awaited<ReturnType<typeof readAssignment>>;

async function readAssignment(db: Db, assignmentId: string) {
  const row = await db.assignment.findUnique({
    where: { id: assignmentId },
    include: {
      currentVersion: { select: { number: true, content: true } },
      course: { select: { id: true, name: true, code: true, timeZone: true } },
    },
  });
  if (row === null) throw new AppError('not_found');
  return row;
}

type View = { isStaff: boolean; dates: EffectiveDates; now: Date };

function contentFor(assignment: Row, { isStaff, dates, now }: View): StudentContent {
  const { currentVersion, draft, publishedAt, resultsPublishedAt } = assignment;
  const isDraft = isStaff && (publishedAt === null || currentVersion === null);
  if (!isDraft && currentVersion === null) throw new AppError('not_found');
  const source = isDraft ? draft : currentVersion?.content;
  const content = AssignmentContentSchema.parse(source);
  const versionNumber = (currentVersion?.number ?? 0) + (isDraft ? 1 : 0);
  const facts = { versionNumber, dueAt: dates.dueAt, resultsPublishedAt, now };
  return toStudentContent(content, facts);
}

function refusalOf(handIn: HandIn, seat: ExamSeat | null): StudentAssignment['refusal'] {
  if (!handIn.isAllowed) return { reason: handIn.reason, until: isoOrNull(handIn.until) };
  if (seat === null || seat.state === 'here') return null;
  return { reason: seat.state === 'elsewhere' ? 'exam_elsewhere' : 'exam_not_begun', until: null };
}
