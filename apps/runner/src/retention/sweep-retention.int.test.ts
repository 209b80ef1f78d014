import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { Pool } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweepRetention } from './sweep-retention.ts';
import type { RetentionPeriods } from './sweep-retention.ts';

const DAY_MS = 24 * 3_600_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

let database: TestDatabase;
let pool: Pool;
let db: Db;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  db = createDb(pool);
  await db.person.create({ data: { id: 'ada' } });
});

afterEach(async () => {
  await db.$disconnect();
  await pool.end();
  await database.drop();
});

const sweep = (periods: RetentionPeriods) => sweepRetention({ pool, periods, instance: 'here' });

async function addRun(id: string, { age, isFinished = true }: { age: number; isFinished?: boolean }) {
  await db.run.create({
    data: {
      ...{ id, personId: 'ada', language: 'python', languageVersion: '3', title: '', files: [], limits: {} },
      ...{ stdin: Buffer.from(''), interactive: false, imageName: 'python', imageDigest: 'sha256:0' },
      status: isFinished ? 'completed' : 'running',
      createdAt: daysAgo(age),
      finishedAt: isFinished ? daysAgo(age) : null,
      output: { create: { attempt: 1, seq: 1, phase: 'run', stream: 'stdout', data: Buffer.from('x') } },
    },
  });
}

const addEvent = (age: number) =>
  db.auditEvent.create({ data: { action: 'run.created', instance: 'here', at: daysAgo(age) } });

it('removes old runs with what belongs to them, and old events, and records that', async () => {
  await addRun('old', { age: 31 });
  await addRun('young', { age: 29 });
  await addRun('unfinished', { age: 31, isFinished: false });
  await addEvent(366);
  await addEvent(364);
  expect(await sweep({ runs: 30, audit: 365 })).toEqual({
    runs: 1,
    auditEvents: 1,
    workers: 0,
    accountData: 0,
  });
  expect((await db.run.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)).toEqual([
    'unfinished',
    'young',
  ]);
  expect(await db.runOutput.count({ where: { runId: 'old' } })).toBe(0);
  expect(await db.auditEvent.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { action: 'run.created' },
    { action: 'audit.anchored', detail: { position: '1', removed: 1 } },
    {
      action: 'retention.swept',
      instance: 'here',
      detail: { periods: { runs: 30, audit: 365 }, removed: { runs: 1, auditEvents: 1 } },
    },
  ]);
});

it('removes more than one batch', async () => {
  await pool.query(`
    INSERT INTO run (id, person_id, language, language_version, title, files, args, stdin, interactive, limits, status,
      image_name, image_digest, created_at, finished_at)
    SELECT 'run-' || n, 'ada', 'python', '3', '', '[]', '{}', '', false, '{}', 'completed',
      'python', 'sha256:0',
      now() - interval '9 days', now() - interval '9 days'
    FROM generate_series(1, 1201) AS n`);
  expect(await sweep({ runs: 8, audit: 'forever' })).toMatchObject({ runs: 1201 });
});

it('removes nothing that is kept for ever', async () => {
  await addRun('old', { age: 5000 });
  await addEvent(5000);
  expect(await sweep({ runs: 'forever', audit: 'forever' })).toEqual({
    runs: 0,
    auditEvents: 0,
    workers: 0,
    accountData: 0,
  });
  expect([await db.run.count(), await db.auditEvent.count()]).toEqual([1, 2]);
});

it('happens once a day, in one process', async () => {
  const results = await Promise.all([1, 2, 3].map(() => sweep({ runs: 1, audit: 1 })));
  expect(results.filter((result) => result !== null)).toHaveLength(1);
  expect(await sweep({ runs: 1, audit: 1 })).toBeNull();
  expect(await db.auditEvent.count()).toBe(1);
});

it('removes what has expired around accounts, and nothing that has not', async () => {
  const soon = daysAgo(-1);
  const [gone, past] = [daysAgo(1), daysAgo(31)];
  const session = (id: string, expiresAt: Date) => ({ id, token: id, personId: 'ada', expiresAt });
  await db.session.createMany({ data: [session('old', gone), session('new', soon)] });
  const verification = (id: string, expiresAt: Date) => ({ id, identifier: id, value: '', expiresAt });
  await db.verification.createMany({ data: [verification('old', gone), verification('new', soon)] });
  const throttle = (key: string, expiresAt: Date) => ({ key, count: 1, expiresAt });
  await db.throttle.createMany({ data: [throttle('old', gone), throttle('new', soon)] });
  const mail = (id: string, sentAt: Date | null) => ({ id, to: 'a', subject: '', text: '', sentAt });
  await db.mail.createMany({ data: [mail('old', past), mail('new', gone), mail('waiting', null)] });
  expect(await sweep({ runs: 'forever', audit: 'forever' })).toMatchObject({ accountData: 4 });
  expect(await db.session.findMany()).toMatchObject([{ id: 'new' }]);
  expect(await db.verification.findMany()).toMatchObject([{ id: 'new' }]);
  expect(await db.throttle.findMany()).toMatchObject([{ key: 'new' }]);
  expect((await db.mail.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)).toEqual([
    'new',
    'waiting',
  ]);
});
