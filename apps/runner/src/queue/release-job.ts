import { JOB_CHANNEL } from './job.ts';
import type { JobTicket, Statements } from './job.ts';

export type Release = {
  /** How long nobody may claim it. */
  delayMs: number;
  /** Whether this claim used up one of the job's attempts. */
  counts: boolean;
};

/** Lets go of a job so that it is tried again. False, and nothing happens, when it is no longer ours. */
export async function releaseJob(tx: Statements, ticket: JobTicket, release: Release): Promise<boolean> {
  const released = await tx.$executeRaw`
    WITH released AS (
      UPDATE job
      SET locked_by = NULL, lease_expires_at = NULL, attempts = attempts - ${release.counts ? 0 : 1}::int,
          available_at = now() + ${release.delayMs}::int * interval '1 ms'
      WHERE id = ${BigInt(ticket.id)} AND fence = ${ticket.fence} AND locked_by IS NOT NULL
      RETURNING id
    )
    SELECT pg_notify(${JOB_CHANNEL}, '') FROM released`;
  return released === 1;
}
