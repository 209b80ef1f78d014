import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCandidates } from './candidates.ts';

let database: TestDatabase;
let db: Db;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  folder = await mkdtemp(join(tmpdir(), 'candidates-'));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  await rm(folder, { recursive: true });
});

it('lets every worker try its images, and forgets those of one that was lost', async () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const path = join(folder, 'candidates.json');
  const create = () => createCandidates({ db, clock: { now: () => now }, path });
  const listed = async () => (JSON.parse(await readFile(path, 'utf8')) as { digests: string[] }).digests;
  const [one, other] = [create(), create()];
  await one.admit('sha256:a');
  await other.admit('sha256:b');
  await one.refresh();
  expect(await listed()).toEqual(['sha256:b']);
  await other.refresh();
  expect(await listed()).toEqual([]);

  await one.admit('sha256:c');
  const started = create();
  await started.refresh();
  expect(await listed()).toEqual(['sha256:c']);
  now = new Date('2026-01-01T02:00:00Z');
  await started.refresh();
  expect(await listed()).toEqual([]);
});
