import type { JobTicket, Statements } from './job.ts';

/** Removes a job that is done. False, and nothing happens, when it is no longer ours: store no result then. */
export async function completeJob(tx: Statements, ticket: JobTicket): Promise<boolean> {
  const deleted = await tx.$executeRaw`
    DELETE FROM job WHERE id = ${BigInt(ticket.id)} AND fence = ${ticket.fence} AND locked_by IS NOT NULL`;
  return deleted === 1;
}
