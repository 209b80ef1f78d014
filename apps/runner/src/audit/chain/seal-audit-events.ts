import type { Queryable } from '../../queue/job.ts';
import { AUDIT_COLUMNS, toAuditEvent } from '../audit-row.ts';
import type { AuditRow } from '../audit-row.ts';
import { hashEvent } from './hash-event.ts';

const BATCH = 1_000;

/** Whoever has the row seals; the others wait for it, and find less to do. */
const LOCK_HEAD = `
  SELECT head_position::text AS position, head_hash AS hash FROM audit_chain WHERE id = 1 FOR UPDATE`;
/** One that has a place and no hash was sealed once, and then altered: the check says so. */
const UNSEALED = `
  SELECT ${AUDIT_COLUMNS} FROM audit_event WHERE hash IS NULL AND chain_position IS NULL ORDER BY audit_event.id LIMIT ${BATCH}`;
const SEAL = `
  UPDATE audit_event SET chain_position = seal.position, previous_hash = seal.previous, hash = seal.hash
  FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) AS seal (id, position, previous, hash)
  WHERE audit_event.id = seal.id`;
const MOVE_HEAD = `
  UPDATE audit_chain SET head_position = $1, head_hash = $2, updated_at = now() WHERE id = 1`;

type Seal = { id: string; position: string; previous: string; hash: string };

/**
 * Appends all events that are not in the hash chain yet to its end; resolves with how many. An event whose transaction ends late
 * comes after those that have overtaken it, whatever its id. `client` is one connection, outside of a transaction.
 */
export async function sealAuditEvents(client: Queryable): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await sealBatch(client);
    sealed += count;
    if (count < BATCH) return sealed;
  }
}

async function sealBatch(client: Queryable): Promise<number> {
  await client.query('BEGIN');
  try {
    const { rows: heads } = await client.query<{ position: string; hash: string }>(LOCK_HEAD);
    const [head] = heads;
    if (head === undefined) throw new Error('The audit trail has lost the beginning of its chain.');
    const { rows } = await client.query<AuditRow>(UNSEALED);
    const seals = chain(rows, head);
    const last = seals.at(-1);
    if (last !== undefined) {
      await client.query(SEAL, [
        seals.map(({ id }) => id),
        seals.map(({ position }) => position),
        seals.map(({ previous }) => previous),
        seals.map(({ hash }) => hash),
      ]);
      await client.query(MOVE_HEAD, [last.position, last.hash]);
    }
    await client.query('COMMIT');
    return seals.length;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function chain(rows: readonly AuditRow[], head: { position: string; hash: string }): Seal[] {
  let [position, previous] = [BigInt(head.position), head.hash];
  return rows.map((row) => {
    position += 1n;
    const event = { ...toAuditEvent(row), chainPosition: `${position}`, previousHash: previous };
    const seal = { id: row.id, position: `${position}`, previous, hash: hashEvent(event) };
    previous = seal.hash;
    return seal;
  });
}
