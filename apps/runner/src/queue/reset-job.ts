import { JOB_CHANNEL } from './job.ts';
import type { Statements } from './job.ts';

/**
 * Makes a job available at once, as if for the first time. Whoever works on it notices at its next heartbeat that the job is
 * no longer its own. False when there is no such job.
 */
export async function resetJob(tx: Statements, jobId: string): Promise<boolean> {
  const reset = await tx.$executeRaw`
    WITH reset AS (
      UPDATE job SET locked_by = NULL, lease_expires_at = NULL, attempts = 0, available_at = now()
      WHERE id = ${BigInt(jobId)}
      RETURNING id
    )
    SELECT pg_notify(${JOB_CHANNEL}, '') FROM reset`;
  return reset === 1;
}
