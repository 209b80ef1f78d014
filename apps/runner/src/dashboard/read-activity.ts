import type { Pool } from 'pg';

export type ActivityRow = {
  personId: string;
  /** When they last typed or had something graded; null when they never did. */
  lastSeenAt: Date | null;
  /** Gradings of theirs, of samples too, that wait or run. */
  waiting: number;
  running: number;
};

/** What students do with an assignment at the moment. Whoever has done nothing is missing. */
export async function readActivity(
  { pool }: { pool: Pick<Pool, 'query'> },
  assignmentId: string,
): Promise<ActivityRow[]> {
  const { rows } = await pool.query<ActivityRow>(
    `WITH seen AS (
       SELECT person_id, updated_at AS at, 0 AS waiting, 0 AS running
       FROM work_draft WHERE assignment_id = $1
       UNION ALL
       SELECT person_id, created_at, (status = 'queued')::int, (status = 'running')::int
       FROM grading_run WHERE assignment_id = $1 AND reason IN ('submitted', 'samples')
     )
     SELECT person_id AS "personId", max(at) AS "lastSeenAt",
            sum(waiting)::int AS waiting, sum(running)::int AS running
     FROM seen GROUP BY person_id`,
    [assignmentId],
  );
  return rows;
}
