/** SQL condition: the job has no lease, or one that has run out. */
export const CLAIMABLE = '(job.locked_by IS NULL OR job.lease_expires_at <= now())';

/**
 * The beginning of a WITH clause that ends in `ranked`: every claimable job `ofKind` that is `eligible` (both SQL conditions)
 * with its person's `turn` and its `place` in the order in which jobs are served. Only jobs `ofKind` count: whoever waits
 * for a callback to be sent can run programs meanwhile.
 */
export const servingOrder = (ofKind: string, eligible = 'true') => `
  running AS (
    SELECT person_id, count(*) AS jobs FROM job WHERE lease_expires_at > now() AND ${ofKind} GROUP BY person_id
  ),
  waiting AS (
    SELECT job.id, job.kind, job.subject_id, job.person_id, job.priority, job.available_at,
           coalesce(running.jobs, 0)
             + row_number() OVER (PARTITION BY job.person_id ORDER BY job.priority, job.id) AS turn
    FROM job LEFT JOIN running USING (person_id)
    WHERE ${CLAIMABLE} AND ${ofKind} AND ${eligible}
  ),
  ranked AS (
    SELECT waiting.*,
           row_number() OVER (ORDER BY priority, turn, queue_turn.served_at NULLS FIRST, waiting.id) AS place
    FROM waiting LEFT JOIN queue_turn USING (person_id)
  )`;
