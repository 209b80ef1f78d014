import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import type { Pool } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLogger } from '../../lib/logger.ts';
import { createPostgresPool } from '../../lib/postgres-pool.ts';
import { removeOldAuditEvents } from '../../retention/remove-old-audit-events.ts';
import { checkAudit } from './check-audit.ts';
import { sealAuditEvents } from './seal-audit-events.ts';

const BY = { personId: 'ada', apiKeyId: null, address: null };

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = createPostgresPool({ url: database.url, max: 5, log: createLogger('silent') });
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

/** Events with the ids 1 to `count`, a second apart. */
async function addEvents(count: number, { daysAgo = 1 } = {}): Promise<void> {
  await pool.query(
    `INSERT INTO audit_event (at, action, person_id, instance, detail)
     SELECT now() - $2 * interval '1 day' + n * interval '1 second', 'run.created', 'bob', 'here', jsonb_build_object('n', n)
     FROM generate_series(1, $1) AS n`,
    [count, daysAgo],
  );
}

async function seal(): Promise<number> {
  const client = await pool.connect();
  try {
    return await sealAuditEvents(client);
  } finally {
    client.release();
  }
}

/** What only somebody can do to whom the whole database belongs. */
async function tamper(statement: string): Promise<void> {
  await pool.query(`
    ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;
    ${statement};
    ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only`);
}

const check = () => checkAudit({ pool, instance: 'here' }, { by: BY });

it('follows a chain of several pages to its end, and records that', async () => {
  await addEvents(2_345);
  expect(await check()).toMatchObject({
    ...{ isIntact: true, events: 2_345, changed: 0, missing: 0, firstProblem: null },
    ...{ headPosition: '2345', headHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  const { rows } = await pool.query(
    "SELECT person_id, detail FROM audit_event WHERE action = 'audit.checked'",
  );
  expect(rows).toMatchObject([{ person_id: 'ada', detail: { isIntact: true, events: 2_345 } }]);
  expect(await check()).toMatchObject({ isIntact: true, events: 2_346 });
});

it.each([
  ['who it was', "UPDATE audit_event SET person_id = 'eve' WHERE id = 7", { kind: 'changed', position: '7' }],
  [
    'a detail',
    `UPDATE audit_event SET detail = '{"n": 70}' WHERE id = 7`,
    { kind: 'changed', position: '7' },
  ],
  ['its hash, of which none is left', 'UPDATE audit_event SET hash = NULL WHERE id = 7', { kind: 'changed' }],
  ['when it was', "UPDATE audit_event SET at = at + interval '1 ms' WHERE id = 7", { kind: 'changed' }],
  ['its id', 'UPDATE audit_event SET id = 700 WHERE id = 7', { kind: 'changed', eventId: '700' }],
  [
    'two of them, which were swapped',
    `UPDATE audit_event SET chain_position = -chain_position WHERE id IN (7, 8);
     UPDATE audit_event SET chain_position = 15 + chain_position WHERE id IN (7, 8)`,
    { kind: 'changed', position: '7', eventId: '8' },
  ],
])('finds that somebody has changed %s', async (_what, statement, problem) => {
  await addEvents(10);
  await seal();
  await tamper(statement);
  expect(await check()).toMatchObject({ isIntact: false, missing: 0, firstProblem: problem });
});

it('finds an event that was sealed anew, with the hash that it should have now', async () => {
  await addEvents(10);
  await seal();
  // The changed event gets a hash that fits it, as if it were new, but the next one knows the hash from before.
  await tamper(`
    UPDATE audit_event SET person_id = 'eve', chain_position = NULL, previous_hash = NULL, hash = NULL WHERE id = 7;
    UPDATE audit_chain SET head_position = 6, head_hash = (SELECT hash FROM audit_event WHERE chain_position = 6)`);
  await seal();
  await pool.query(`
    UPDATE audit_chain SET head_position = 10, head_hash = (SELECT hash FROM audit_event WHERE chain_position = 10)`);
  expect(await check()).toMatchObject({
    isIntact: false,
    firstProblem: { kind: 'unlinked', position: '8', eventId: '8' },
  });
});

it('finds events that are missing: in the middle, at the end, and at the beginning', async () => {
  await addEvents(10);
  await seal();
  await tamper('DELETE FROM audit_event WHERE id IN (4, 5)');
  expect(await check()).toMatchObject({
    ...{ isIntact: false, changed: 0, missing: 2, events: 8 },
    firstProblem: { kind: 'missing', position: '4', eventId: null },
  });
  await tamper('DELETE FROM audit_event WHERE id = (SELECT max(id) FROM audit_event WHERE hash IS NOT NULL)');
  expect(await check()).toMatchObject({ missing: 3 });
  await tamper('DELETE FROM audit_event WHERE id = 1');
  expect(await check()).toMatchObject({ missing: 4, firstProblem: { kind: 'missing', position: '1' } });
});

it('finds the end cut off together with the row that remembers it', async () => {
  await addEvents(10);
  await seal();
  await tamper(`
    DELETE FROM audit_event WHERE id > 8;
    UPDATE audit_chain SET head_position = 8`);
  expect(await check()).toMatchObject({ isIntact: false });
});

it('finds events that were put in between: backdated, or with a hash and no place', async () => {
  await addEvents(10);
  await seal();
  await pool.query("INSERT INTO audit_event (at, action, instance) VALUES (now(), 'run.created', 'here')");
  await pool.query(`
    INSERT INTO audit_event (id, at, action, person_id, instance)
    SELECT 5000, at, 'run.deleted', 'eve', 'here' FROM audit_event WHERE id = 3`);
  expect(await check()).toMatchObject({
    isIntact: false,
    firstProblem: { kind: 'backdated', position: '12', eventId: '5000' },
  });
});

it('finds an event that claims to be sealed and is nowhere in the chain', async () => {
  await addEvents(3);
  await seal();
  await pool.query("INSERT INTO audit_event (action, instance, hash) VALUES ('run.deleted', 'here', 'x')");
  expect(await check()).toMatchObject({ isIntact: false, firstProblem: { kind: 'outside', eventId: '4' } });
});

it('seals each event once, however many do it at once and however late a transaction ends', async () => {
  const slow = await pool.connect();
  await slow.query("BEGIN; INSERT INTO audit_event (action, instance) VALUES ('run.created', 'slow')");
  await addEvents(20, { daysAgo: 0 });
  const sealed = await Promise.all([seal(), seal(), seal()]);
  expect(sealed.reduce((sum, count) => sum + count)).toBe(20);
  await slow.query('COMMIT');
  slow.release();
  expect(await check()).toMatchObject({ isIntact: true, events: 21 });
  const { rows } = await pool.query('SELECT chain_position::int AS position FROM audit_event WHERE id = 1');
  expect(rows).toEqual([{ position: 21 }]);
});

it('begins where retention has cut the chain, and nowhere else', async () => {
  await addEvents(5, { daysAgo: 400 });
  await addEvents(5);
  const client = await pool.connect();
  expect(await removeOldAuditEvents(client, { days: 365, instance: 'here' })).toBe(5);
  client.release();
  expect(await check()).toMatchObject({ isIntact: true, events: 6 });
  await tamper(`
    DELETE FROM audit_event WHERE id = 6;
    UPDATE audit_chain SET anchor_position = 6,
      anchor_hash = (SELECT previous_hash FROM audit_event WHERE chain_position = 7)`);
  expect(await check()).toMatchObject({
    isIntact: false,
    firstProblem: { kind: 'wrong_beginning', position: '6' },
  });
});
