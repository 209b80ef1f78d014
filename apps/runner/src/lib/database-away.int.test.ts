import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { Pool } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isDatabaseAway } from './database-away.ts';

type Connection = { db: Db; pool: Pool };
let here: Connection & { drop(): Promise<void> };
let nowhere: Connection;

beforeEach(async () => {
  const { url, drop } = await createTestDatabase();
  here = { ...connect(url), drop };
  nowhere = connect('postgresql://nobody:nothing@127.0.0.1:1/nothing');
});
afterEach(async () => {
  for (const { db, pool } of [here, nowhere]) {
    await db.$disconnect();
    await pool.end();
  }
  await here.drop();
});

function connect(url: string): Connection {
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 500 });
  pool.on('error', () => undefined);
  return { db: createDb(pool), pool };
}

const failureOf = (failing: PromiseLike<unknown>) =>
  Promise.resolve(failing).then(
    () => new Error('It did not fail.'),
    (error: unknown) => error,
  );

it('knows a database that is not there, however it is asked', async () => {
  const { db, pool } = nowhere;
  const failures = await Promise.all([
    failureOf(db.run.count()),
    failureOf(db.$transaction(async (tx) => tx.run.count())),
    failureOf(db.$executeRaw`SELECT 1`),
    failureOf(pool.query('SELECT 1')),
  ]);
  expect(failures.map(isDatabaseAway)).toEqual([true, true, true, true]);
});

it('knows a connection that is cut while it is asked', async () => {
  const { db, pool } = here;
  const asked = failureOf(db.$queryRaw`SELECT pg_sleep(30)::text AS victim`);
  await expect
    .poll(
      async () => {
        const { rowCount } = await pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND query LIKE '%AS victim' AND pid <> pg_backend_pid()`,
        );
        return rowCount;
      },
      { timeout: 10_000 },
    )
    .toBe(1);
  expect(isDatabaseAway(await asked)).toBe(true);
});

it('knows that nobody gets a connection', async () => {
  const { db, pool } = here;
  const clients = [await pool.connect(), await pool.connect()];
  try {
    expect(isDatabaseAway(await failureOf(pool.query('SELECT 1')))).toBe(true);
    expect(isDatabaseAway(await failureOf(db.run.count()))).toBe(true);
  } finally {
    for (const client of clients) client.release();
  }
});

it('does not take mistakes for that', async () => {
  const { db, pool } = here;
  const failures = await Promise.all([
    failureOf(pool.query('SELECT nonsense')),
    failureOf(db.$executeRaw`SELECT nonsense`),
    failureOf(db.person.create({ data: { id: 'a' } }).then(() => db.person.create({ data: { id: 'a' } }))),
    Promise.resolve(new TypeError('x is not a function')),
  ]);
  expect(failures.map(isDatabaseAway)).toEqual([false, false, false, false]);
});
