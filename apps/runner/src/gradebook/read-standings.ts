import type { Pool } from 'pg';
import type { GradedSubmission } from '../assignments/rules/grade-of.ts';

/** What one person has handed in for one assignment, as far as a grade is made from it. */
export type Standing = {
  assignmentId: string;
  personId: string;
  /** How many submissions there are. */
  attempts: number;
  /** Whether one of them is being graded, or waits for it. */
  isGrading: boolean;
  hasDraft: boolean;
  /** Points given by hand; null where there are none. */
  override: number | null;
  /** Those from which the grade can be made. */
  submissions: GradedSubmission[];
};

type Row = Omit<Standing, 'submissions'> & {
  submissions: (Omit<GradedSubmission, 'createdAt'> & { createdAt: string })[];
};

/**
 * How everybody stands with the assignments of a course, or with one of them, or one person. Where there is nothing at all,
 * there is no row. A submission from which no grade can be made is left out: one that is neither the last nor better than
 * all before it, since a later one never loses less by being late, unless graders have marked it or one before it.
 */
export async function readStandings(
  { pool }: { pool: Pick<Pool, 'query'> },
  { courseId, assignmentId, personId }: { courseId: string; assignmentId?: string; personId?: string },
): Promise<Standing[]> {
  const { rows } = await pool.query<Row>(SQL, [courseId, assignmentId ?? null, personId ?? null]);
  return rows.map((row) => ({
    ...row,
    submissions: row.submissions.map((one) => ({ ...one, createdAt: new Date(one.createdAt) })),
  }));
}

const SQL = `
  WITH wanted AS (
    SELECT id, points FROM assignment WHERE course_id = $1 AND ($2::text IS NULL OR id = $2)
  ), marks AS (
    SELECT mark.submission_id, sum(item.points) AS points
    FROM rubric_item AS item
    JOIN rubric_mark AS mark ON mark.rubric_item_id = item.id
    WHERE item.archived_at IS NULL AND item.assignment_id IN (SELECT id FROM wanted)
    GROUP BY mark.submission_id
  ), graded AS (
    SELECT submission.id, submission.assignment_id, submission.person_id, submission.number,
           submission.created_at, grading.points, grading.max_points, grading.costs_attempt,
           coalesce(marks.points, 0) AS rubric_points, marks.submission_id IS NOT NULL AS is_marked,
           grading.costs_attempt IS DISTINCT FROM false AS is_whole,
           CASE WHEN wanted.points IS NULL THEN grading.points
                WHEN grading.max_points > 0 THEN grading.points / grading.max_points
                ELSE 0 END AS worth
    FROM submission
    JOIN wanted ON wanted.id = submission.assignment_id
    JOIN grading_run AS grading ON grading.id = submission.current_grading_id
    LEFT JOIN marks ON marks.submission_id = submission.id
    WHERE $3::text IS NULL OR submission.person_id = $3
  ), ranked AS (
    SELECT *,
           number = max(number) OVER whole AS is_last,
           max(worth) FILTER (WHERE NOT is_marked) OVER before AS best_before
    FROM graded
    WINDOW whole AS (PARTITION BY assignment_id, person_id, is_whole),
           before AS (PARTITION BY assignment_id, person_id, is_whole ORDER BY number
                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ), candidates AS (
    SELECT assignment_id, person_id, json_agg(json_build_object(
             'id', id, 'number', number, 'createdAt', created_at, 'points', points,
             'maxPoints', max_points, 'costsAttempt', costs_attempt, 'rubricPoints', rubric_points)) AS submissions
    FROM ranked
    WHERE is_marked OR is_last OR best_before IS NULL OR worth > best_before
    GROUP BY assignment_id, person_id
  ), counts AS (
    SELECT submission.assignment_id, submission.person_id, count(*)::int AS attempts
    FROM submission
    WHERE submission.assignment_id IN (SELECT id FROM wanted) AND ($3::text IS NULL OR submission.person_id = $3)
    GROUP BY submission.assignment_id, submission.person_id
  ), waiting AS (
    SELECT DISTINCT submission.assignment_id, submission.person_id
    FROM grading_run AS run
    JOIN submission ON submission.id = run.submission_id
    WHERE run.status IN ('queued', 'running') AND run.reason IN ('submitted', 'regrade')
      AND run.assignment_id IN (SELECT id FROM wanted)
  ), drafts AS (
    SELECT DISTINCT assignment_id, person_id FROM work_draft
    WHERE assignment_id IN (SELECT id FROM wanted) AND ($3::text IS NULL OR person_id = $3)
  ), overrides AS (
    SELECT DISTINCT ON (assignment_id, person_id) assignment_id, person_id, points
    FROM grade_override
    WHERE revoked_at IS NULL AND assignment_id IN (SELECT id FROM wanted)
      AND ($3::text IS NULL OR person_id = $3)
    ORDER BY assignment_id, person_id, created_at DESC
  )
  SELECT assignment_id AS "assignmentId", person_id AS "personId",
         coalesce(counts.attempts, 0) AS attempts,
         waiting.person_id IS NOT NULL AS "isGrading",
         drafts.person_id IS NOT NULL AS "hasDraft",
         overrides.points AS override,
         coalesce(candidates.submissions, '[]'::json) AS submissions
  FROM counts
  FULL JOIN drafts USING (assignment_id, person_id)
  FULL JOIN overrides USING (assignment_id, person_id)
  LEFT JOIN candidates USING (assignment_id, person_id)
  LEFT JOIN waiting USING (assignment_id, person_id)`;
