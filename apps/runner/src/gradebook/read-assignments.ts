import type { AssignmentMode, Counted } from '@crucible/contracts/assignment';
import type { Pool } from 'pg';
import type { AssignmentDates } from '../assignments/rules/effective-dates.ts';

/** An assignment as far as grades are made from it. */
export type GradedAssignment = AssignmentDates & {
  id: string;
  title: string;
  mode: AssignmentMode;
  counted: Counted;
  /** Of the whole; null where it is worth what its tests are. */
  points: number | null;
  resultsPublishedAt: Date | null;
  /** What the tests of the current version are worth together. */
  contentPoints: number;
};

/** The published assignments of a course in their order; or the one that is asked for, published or not. */
export async function readAssignments(
  { pool }: { pool: Pick<Pool, 'query'> },
  { courseId, assignmentId }: { courseId: string; assignmentId?: string },
): Promise<GradedAssignment[]> {
  const { rows } = await pool.query<GradedAssignment>(
    `SELECT assignment.id, title, mode, counted, points,
            opens_at AS "opensAt", due_at AS "dueAt", closes_at AS "closesAt",
            late_percent_per_day AS "latePercentPerDay", max_attempts AS "maxAttempts",
            results_published_at AS "resultsPublishedAt",
            coalesce(version.max_points, 0) AS "contentPoints"
     FROM assignment
     LEFT JOIN assignment_version AS version ON version.id = current_version_id
     WHERE course_id = $1
       AND (assignment.id = $2 OR $2 IS NULL AND published_at IS NOT NULL AND assignment.archived_at IS NULL)
     ORDER BY position, assignment.id`,
    [courseId, assignmentId ?? null],
  );
  return rows;
}
