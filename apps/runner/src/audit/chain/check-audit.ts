import type { AuditCheck } from '@crucible/contracts/audit';
import type { Pool, PoolClient } from 'pg';
import type { AuditActor } from '../record-audit.ts';
import { AUDIT_COLUMNS } from '../audit-row.ts';
import type { AuditRow } from '../audit-row.ts';
import { followChain } from './follow-chain.ts';
import type { ChainEnds, Followed } from './follow-chain.ts';
import { sealAuditEvents } from './seal-audit-events.ts';

type Deps = { pool: Pick<Pool, 'connect'>; instance: string };

const PAGE = 2_000;
const ENDS = `
  SELECT head_position::text AS "headPosition", head_hash AS "headHash",
    anchor_position::text AS "anchorPosition", anchor_hash AS "anchorHash"
  FROM audit_chain WHERE id = 1`;
const EVENTS = `
  SELECT ${AUDIT_COLUMNS} FROM audit_event WHERE chain_position > $1 ORDER BY chain_position LIMIT ${PAGE}`;
/** Only somebody's hand gives an event a hash and no place, or a place before the beginning. */
const OUTSIDE = `
  SELECT id::text AS id FROM audit_event
  WHERE (chain_position IS NULL AND hash IS NOT NULL) OR chain_position <= $1 ORDER BY id LIMIT 1`;
const RECORD = `
  INSERT INTO audit_event (action, person_id, api_key_id, address, instance, detail)
  VALUES ('audit.checked', $1, $2, $3, $4, $5) RETURNING at`;

/**
 * Follows the hash chain of the audit trail from its beginning to its end, a page of events at a time, and says the first that
 * does not fit and how many are missing. What is not in the chain yet is sealed first. The result is itself recorded.
 */
export async function checkAudit({ pool, instance }: Deps, { by }: { by: AuditActor }): Promise<AuditCheck> {
  const began = performance.now();
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await sealAuditEvents(client);
    const found = await follow(client);
    const result = {
      isIntact: found.firstProblem === null,
      ...found,
      durationMs: Math.round(performance.now() - began),
    };
    const { rows } = await client.query<{ at: Date }>(RECORD, [
      ...[by.personId, by.apiKeyId, by.address, instance, JSON.stringify(result)],
    ]);
    return { ...result, at: (rows[0]?.at ?? new Date()).toISOString() };
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw failure;
  } finally {
    client.release(failure);
  }
}

type Found = Followed & { headPosition: string; headHash: string };

/** In one view of the database, so that what is recorded and removed meanwhile makes no difference. */
async function follow(client: PoolClient): Promise<Found> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows: chains } = await client.query<ChainEnds>(ENDS);
  const [ends] = chains;
  if (ends === undefined) throw new Error('The audit trail has lost the beginning of its chain.');
  const chain = followChain(ends);
  let last = ends.anchorPosition;
  for (;;) {
    const { rows } = await client.query<AuditRow>(EVENTS, [last]);
    for (const row of rows) chain.next(row);
    last = rows.at(-1)?.chainPosition ?? last;
    if (rows.length < PAGE) break;
  }
  const { rows: outside } = await client.query<{ id: string }>(OUTSIDE, [ends.anchorPosition]);
  await client.query('COMMIT');
  const followed = chain.end();
  const [stray] = outside;
  if (stray !== undefined) followed.firstProblem ??= { kind: 'outside', position: null, eventId: stray.id };
  const { headPosition, headHash } = ends;
  return { ...followed, headPosition, headHash };
}
