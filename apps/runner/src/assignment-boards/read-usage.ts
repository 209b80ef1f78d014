import type { Visibility } from '@crucible/contracts/assignment-test';
import type { Pool } from 'pg';

/** Milliseconds and bytes; null where nothing was measured. */
export type Usage = { cpuMs: number | null; memoryBytes: number | null };

type Input = {
  assignmentId: string;
  submissionIds: readonly string[];
  /** Of which tests, beside samples. */
  visibilities: readonly Visibility[];
};

/** What submissions took in the gradings that count: CPU time of the tests together, and the most memory of one. */
export async function readUsage(
  { pool }: { pool: Pick<Pool, 'query'> },
  { assignmentId, submissionIds, visibilities }: Input,
): Promise<ReadonlyMap<string, Usage>> {
  if (submissionIds.length === 0) return new Map();
  const { rows } = await pool.query<Usage & { submissionId: string }>(SQL, [
    assignmentId,
    submissionIds,
    visibilities,
  ]);
  return new Map(rows.map(({ submissionId, ...usage }) => [submissionId, usage]));
}

/** A framework's own tests have the id of the test that runs them before theirs. */
const SQL = `
  WITH seen AS (
    SELECT version.id AS version_id, test ->> 'id' AS test_id
    FROM assignment_version AS version, json_array_elements(version.content -> 'tests') AS test
    WHERE version.assignment_id = $1
      AND ((test ->> 'isSample')::boolean OR test ->> 'visibility' = ANY($3::text[]))
  )
  SELECT submission.id AS "submissionId",
         sum(result.cpu_ms) AS "cpuMs",
         max(result.memory_bytes)::float8 AS "memoryBytes"
  FROM submission
  JOIN grading_run AS grading ON grading.id = submission.current_grading_id
  JOIN grading_result AS result ON result.grading_run_id = grading.id
  JOIN seen ON seen.version_id = grading.version_id AND seen.test_id = split_part(result.test_id, '/', 1)
  WHERE submission.assignment_id = $1 AND submission.id = ANY($2::text[])
  GROUP BY submission.id`;
