import { sealAuditEvents } from '../audit/chain/seal-audit-events.ts';
import type { Queryable } from '../queue/job.ts';

type Cut = { position: string; hash: string };

const LOCK_CHAIN = 'SELECT 1 FROM audit_chain WHERE id = 1 FOR UPDATE';
/** The last event of the chain before the first one that is young enough to stay. */
const FIND_CUT = `
  SELECT chain_position::text AS position, hash FROM audit_event
  WHERE chain_position < coalesce(
    (SELECT min(chain_position) FROM audit_event WHERE at >= now() - $1 * interval '1 day'),
    (SELECT head_position + 1 FROM audit_chain WHERE id = 1))
  ORDER BY chain_position DESC LIMIT 1`;
const RECORD_CUT = `
  INSERT INTO audit_event (action, instance, detail) VALUES ('audit.anchored', $1, $2)`;

/**
 * Removes events of the audit trail that are older than `days`, from the beginning of their chain; resolves with how many. Where the
 * chain has been cut is recorded in it. `client` is one connection.
 */
export async function removeOldAuditEvents(
  client: Queryable,
  { days, instance }: { days: number; instance: string },
): Promise<number> {
  await sealAuditEvents(client);
  await client.query('BEGIN');
  try {
    await client.query(LOCK_CHAIN);
    const { rows } = await client.query<Cut>(FIND_CUT, [days]);
    const [cut] = rows;
    const removed = cut === undefined ? 0 : await removeUntil(client, cut, instance);
    await client.query('COMMIT');
    return removed;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function removeUntil(client: Queryable, cut: Cut, instance: string): Promise<number> {
  // The table refuses removals that do not say that they are this one.
  await client.query("SET LOCAL crucible.retention = 'on'");
  const { rowCount } = await client.query('DELETE FROM audit_event WHERE chain_position <= $1', [
    cut.position,
  ]);
  await client.query('UPDATE audit_chain SET anchor_position = $1, anchor_hash = $2 WHERE id = 1', [
    cut.position,
    cut.hash,
  ]);
  await client.query(RECORD_CUT, [instance, JSON.stringify({ ...cut, removed: rowCount })]);
  return rowCount ?? 0;
}
