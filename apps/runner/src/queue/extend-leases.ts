import type { JobTicket, Queryable } from './job.ts';

const EXTEND_LEASES = `
  UPDATE job SET lease_expires_at = now() + $3 * interval '1 ms'
  FROM unnest($1::bigint[], $2::int[]) AS held (id, fence)
  WHERE job.id = held.id AND job.fence = held.fence AND job.locked_by IS NOT NULL
  RETURNING job.id`;

/** Moves the end of all these leases to `leaseMs` from now. Answers the tickets that are no longer good. */
export async function extendLeases<Ticket extends JobTicket>(
  pool: Queryable,
  tickets: readonly Ticket[],
  leaseMs: number,
): Promise<Ticket[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'extend-leases',
    text: EXTEND_LEASES,
    values: [tickets.map((ticket) => ticket.id), tickets.map((ticket) => ticket.fence), leaseMs],
  });
  const extended = new Set(rows.map((row) => row.id));
  return tickets.filter((ticket) => !extended.has(ticket.id));
}
