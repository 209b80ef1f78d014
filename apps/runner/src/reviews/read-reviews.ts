import type { ReviewList, ReviewRow } from '@crucible/contracts/review';
import { effectiveDates } from '../assignments/rules/effective-dates.ts';
import { gradeOf, roundPoints, scaledPoints } from '../assignments/rules/grade-of.ts';
import { latePenalty } from '../assignments/rules/late-penalty.ts';
import type { GradebookDeps } from '../gradebook/get-gradebook.ts';
import { readAssignments } from '../gradebook/read-assignments.ts';
import type { GradedAssignment } from '../gradebook/read-assignments.ts';
import { readStandings } from '../gradebook/read-standings.ts';
import { AppError } from '../lib/app-error.ts';
import { readReviewRows } from './read-review-rows.ts';
import type { StoredReviewRow } from './read-review-rows.ts';

/** A row with the person whom it is about, named or not. */
export type KnownReviewRow = ReviewRow & { personId: string };

export type KnownReviews = {
  head: ReviewList['assignment'];
  assignment: GradedAssignment;
  rows: KnownReviewRow[];
};

/** Everything that was handed in for an assignment, with names, by name. Throws `not_found`. */
export async function readReviews(
  { db, pool }: Pick<GradebookDeps, 'db' | 'pool'>,
  { assignmentId, courseId }: { assignmentId: string; courseId: string },
): Promise<KnownReviews> {
  const [[assignment], course, stored, standings, overrides] = await Promise.all([
    readAssignments({ pool }, { courseId, assignmentId }),
    db.course.findUniqueOrThrow({
      where: { id: courseId },
      select: { id: true, name: true, code: true, timeZone: true },
    }),
    readReviewRows({ pool }, assignmentId),
    readStandings({ pool }, { courseId, assignmentId }),
    db.assignmentOverride.findMany({ where: { assignmentId, revokedAt: null } }),
  ]);
  if (assignment === undefined) throw new AppError('not_found');
  const { contentPoints } = assignment;
  const standingOf = new Map(standings.map((one) => [one.personId, one]));

  const toRows = (personId: string, own: StoredReviewRow[]): KnownReviewRow[] => {
    const sectionId = own[0]?.sectionId ?? null;
    const dates = effectiveDates({ assignment, overrides, personId, sectionId });
    const submissions = standingOf.get(personId)?.submissions ?? [];
    const counted = gradeOf({ assignment, contentPoints, dates, submissions, override: null }).submissionId;
    return own.map((row) => ({
      ...toRow(row, assignment),
      personId,
      latePercent: latePenalty(dates, row.createdAt),
      isCounted: row.submissionId === counted,
    }));
  };

  const { id, title, mode, counted, points } = assignment;
  const groups = Map.groupBy(stored, ({ personId }) => personId);
  return {
    head: { id, title, mode, counted, course, maxPoints: roundPoints(points ?? contentPoints) },
    assignment,
    rows: [...groups].flatMap(([personId, own]) => toRows(personId, own)),
  };
}

function toRow(
  row: StoredReviewRow,
  assignment: GradedAssignment,
): Omit<ReviewRow, 'latePercent' | 'isCounted'> {
  const { personId, name, email, sectionId, sectionName, points, maxPoints, createdAt, ...rest } = row;
  const scaled = scaledPoints({ points, maxPoints }, assignment.points);
  return {
    ...rest,
    person: {
      ...{ id: personId, name, email },
      section: sectionId === null || sectionName === null ? null : { id: sectionId, name: sectionName },
    },
    createdAt: createdAt.toISOString(),
    points: scaled === null ? null : roundPoints(scaled),
  };
}
