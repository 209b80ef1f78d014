import type { Queryable } from '../queue/job.ts';

/** Removes events of the audit trail that are older than `days`; resolves with how many. `client` is one connection. */
export async function removeOldAuditEvents(client: Queryable, days: number): Promise<number> {
  await client.query('BEGIN');
  try {
    // The table refuses removals that do not say that they are this one.
    await client.query("SET LOCAL crucible.retention = 'on'");
    const { rowCount } = await client.query(
      "DELETE FROM audit_event WHERE at < now() - $1 * interval '1 day'",
      [days],
    );
    await client.query('COMMIT');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
