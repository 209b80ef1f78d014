import type { TestVerdict } from '@crucible/contracts/grading';
import type { Pool } from 'pg';

/** One submission of one student, and how it did in each test that it was graded by. */
export type ProgressRow = {
  personId: string;
  submissionId: string;
  number: number;
  createdAt: Date;
  /** In the tests' own scale; null as long as it is not graded. */
  points: number | null;
  maxPoints: number | null;
  /** By test; empty as long as it is not graded. */
  verdicts: Record<string, TestVerdict>;
};

/** Everything that was handed in for an assignment, each person's in order. */
export async function readProgress(
  { pool }: { pool: Pick<Pool, 'query'> },
  assignmentId: string,
): Promise<ProgressRow[]> {
  const { rows } = await pool.query<ProgressRow>(
    `SELECT submission.person_id AS "personId", submission.id AS "submissionId", submission.number,
            submission.created_at AS "createdAt", grading.points, grading.max_points AS "maxPoints",
            coalesce((
              SELECT json_object_agg(result.test_id, result.verdict)
              FROM grading_result AS result WHERE result.grading_run_id = grading.id
            ), '{}'::json) AS verdicts
     FROM submission
     LEFT JOIN grading_run AS grading ON grading.id = submission.current_grading_id
     WHERE submission.assignment_id = $1
     ORDER BY submission.person_id, submission.number`,
    [assignmentId],
  );
  return rows;
}
