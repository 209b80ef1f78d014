import type { ClaimedJob, JobKind, Queryable } from './job.ts';
import { CLAIMABLE, servingOrder } from './serving-order.ts';

export type Claim = {
  workerId: string;
  /** Most jobs to take. */
  limit: number;
  leaseMs: number;
  /** Most jobs of one person that may run at once, over all workers. */
  perPersonCap: number;
  /** Kinds of jobs to take. */
  kinds: readonly JobKind[];
  /** What jobs may require. */
  serves: readonly string[];
};

/** More are looked at than taken, because workers that claim at the same moment pass by each other's. */
const SPARE_CANDIDATES = 256;

const OF_KIND = 'job.kind = ANY ($5::job_kind[])';
/** Jobs that others have to do, or that are to be tried later, take nobody's turn here. */
const ELIGIBLE = '(job.requires IS NULL OR job.requires = ANY ($6::text[])) AND job.available_at <= now()';

const CLAIM_JOBS = `
  WITH ${servingOrder(OF_KIND, ELIGIBLE)},
  candidates AS (
    SELECT id, place FROM ranked
    WHERE turn <= $4
    ORDER BY place LIMIT $2 + ${SPARE_CANDIDATES}
  ),
  taken AS (
    SELECT job.id, candidates.place FROM job JOIN candidates USING (id)
    WHERE ${CLAIMABLE}
    ORDER BY candidates.place LIMIT $2
    FOR UPDATE OF job SKIP LOCKED
  ),
  claimed AS (
    UPDATE job
    SET locked_by = $1, lease_expires_at = now() + $3 * interval '1 ms', attempts = attempts + 1, fence = fence + 1
    FROM taken WHERE job.id = taken.id
    RETURNING job.id, job.kind, job.subject_id, job.person_id, job.attempts, job.max_attempts, job.fence, taken.place
  ),
  -- In one order for everybody, so that two claims cannot wait for each other.
  served AS (
    INSERT INTO queue_turn (person_id, served_at)
    SELECT person_id, statement_timestamp() FROM claimed GROUP BY person_id ORDER BY person_id
    ON CONFLICT (person_id) DO UPDATE SET served_at = excluded.served_at
  )
  SELECT id, kind, subject_id AS "subjectId", person_id AS "personId", attempts, max_attempts AS "maxAttempts", fence
  FROM claimed ORDER BY place`;

/** Takes the jobs whose turn it is, those with expired leases among them, in the order in which to begin them. */
export async function claimJobs(pool: Queryable, claim: Claim): Promise<ClaimedJob[]> {
  const { rows } = await pool.query<ClaimedJob>({
    name: 'claim-jobs',
    text: CLAIM_JOBS,
    values: [claim.workerId, claim.limit, claim.leaseMs, claim.perPersonCap, claim.kinds, claim.serves],
  });
  return rows;
}
