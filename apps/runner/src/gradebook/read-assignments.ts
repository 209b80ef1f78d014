import { TestGroupSchema } from '@crucible/contracts/assignment-test';
import type { AssignmentMode, Counted } from '@crucible/contracts/assignment';
import type { Pool } from 'pg';
import { z } from 'zod';
import { contentPoints } from '../assignments/rules/content-points.ts';
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
  /** What the tests are worth together; zero where `points` says it already. */
  contentPoints: number;
};

type Row = Omit<GradedAssignment, 'contentPoints'> & { worth: unknown };

/** Of a content only what says what it is worth; the rest may be megabytes. */
const WorthSchema = z.object({
  groups: z.array(TestGroupSchema),
  tests: z.array(
    z.object({
      points: z.number(),
      groupId: z.string().optional(),
      languages: z.array(z.string()).optional(),
    }),
  ),
});

/** The published assignments of a course in their order, or the one that is asked for. */
export async function readAssignments(
  { pool }: { pool: Pick<Pool, 'query'> },
  { courseId, assignmentId }: { courseId: string; assignmentId?: string },
): Promise<GradedAssignment[]> {
  const { rows } = await pool.query<Row>(
    `SELECT assignment.id, title, mode, counted, points,
            opens_at AS "opensAt", due_at AS "dueAt", closes_at AS "closesAt",
            late_percent_per_day AS "latePercentPerDay", max_attempts AS "maxAttempts",
            results_published_at AS "resultsPublishedAt",
            CASE WHEN points IS NULL AND version.id IS NOT NULL THEN json_build_object(
              'groups', version.content -> 'groups',
              'tests', (
                SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
                         'points', test -> 'points', 'groupId', test -> 'groupId'))), '[]'::json)
                FROM json_array_elements(version.content -> 'tests') AS test)
            ) END AS worth
     FROM assignment
     LEFT JOIN assignment_version AS version ON version.id = current_version_id
     WHERE course_id = $1 AND published_at IS NOT NULL AND assignment.archived_at IS NULL
       AND ($2::text IS NULL OR assignment.id = $2)
     ORDER BY position, assignment.id`,
    [courseId, assignmentId ?? null],
  );
  return rows.map(({ worth, ...row }) => ({
    ...row,
    contentPoints: worth === null ? 0 : contentPoints(WorthSchema.parse(worth)),
  }));
}
