import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addBenchmark, addDraft, addPerson, problemOf } from '../evaluations/evaluation-fixture.ts';
import { AppError } from '../lib/app-error.ts';
import type { Actor } from '../people/actor.ts';
import { listProblemSummaries } from './list-problem-summaries.ts';

let database: TestDatabase;
let db: Db;
let owner: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  owner = await addPerson({ db });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

it('has all problems in order, with how their prompts begin and nothing of what they are judged by', async () => {
  const hidden = problemOf('a', {
    split: 'private',
    solution: '# LEAK',
    difficulty: 'hard',
    tags: ['x', 'y'],
  });
  const long = problemOf('b', { prompt: 'ä'.repeat(500) });
  const { benchmarkId } = await addBenchmark({ db }, { owner, problems: [hidden, long] });
  const seen = await listProblemSummaries({ db }, { benchmarkId, versionNumber: 1, isKeeper: false });
  expect(seen).toEqual([
    {
      ...{ position: 0, key: 'a', entryPoint: 'f', opening: '# a\n' },
      ...{ tags: ['x', 'y'], difficulty: 'hard', split: 'private' },
    },
    {
      ...{ position: 1, key: 'b', entryPoint: 'f', opening: 'ä'.repeat(200) },
      ...{ tags: [], difficulty: null, split: 'public' },
    },
  ]);
});

it('of a version that is not published is for those who keep the benchmark', async () => {
  const { benchmarkId } = await addDraft({ db }, { owner, problems: [problemOf('a')] });
  const ask = (isKeeper: boolean) =>
    listProblemSummaries({ db }, { benchmarkId, versionNumber: 1, isKeeper });
  expect(await ask(true)).toHaveLength(1);
  const refusal = await ask(false).catch((error: unknown) => error);
  expect(refusal instanceof AppError && refusal.code).toBe('not_found');
});
