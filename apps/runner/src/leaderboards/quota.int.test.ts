import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getBenchmark } from '../benchmarks/get-benchmark.ts';
import { updateBenchmark } from '../benchmarks/update-benchmark.ts';
import {
  addBenchmark,
  addPerson,
  authorFor,
  linesOf,
  openEvaluation,
  operationDeps,
  problemOf,
} from '../evaluations/evaluation-fixture.ts';
import { cancelEvaluation } from '../evaluations/cancel-evaluation.ts';
import { startEvaluation } from '../evaluations/start-evaluation.ts';
import { uploadSamples } from '../evaluations/upload-samples.ts';
import type { Actor } from '../people/actor.ts';
import { reportAs } from './board-fixture.ts';

const DAY_MS = 86_400_000;
const NOON = new Date('2026-11-21T12:00:00.000Z');

let database: TestDatabase;
let db: Db;
let deps: ReturnType<typeof operationDeps>;
let keeper: Actor;
let student: Actor;
let benchmark: { benchmarkId: string; slug: string };

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  deps = at(NOON);
  [keeper, student] = [await addPerson(deps), await addPerson(deps, 'student')];
  benchmark = await addBenchmark(deps, { owner: keeper, problems: [problemOf('a')] });
  await updateBenchmark(deps, {
    ...{ ...benchmark, changes: { dailyQuota: 2 }, actor: keeper, by: authorFor(keeper) },
  });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** At some moment. */
function at(now: Date): ReturnType<typeof operationDeps> {
  return { ...operationDeps({ db }), clock: { now: () => now } };
}

const slug = () => benchmark.slug;
const quotaLeft = async (actor: Actor, when = deps) =>
  (await getBenchmark(when, { ...benchmark, isKeeper: false, actor })).quotaLeft;

async function opened(actor: Actor) {
  const { access } = await openEvaluation(deps, { actor, slug: slug() });
  await uploadSamples(deps, { access, bytes: linesOf([{ task_id: 'a', completion: '' }]) });
  return { access, by: authorFor(actor) };
}

it('of two that are started at once only one gets the last place of the day', async () => {
  const [first, second, third] = [await opened(student), await opened(student), await opened(student)];
  expect(await quotaLeft(student)).toBe(2);
  await startEvaluation(deps, first);
  const both = await Promise.allSettled([startEvaluation(deps, second), startEvaluation(deps, third)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'quota_used', userMessage: expect.stringContaining('2026-11-22, 00:00 UTC') },
  });
  expect(await quotaLeft(student)).toBe(0);
  await expect(reportAs(deps, { actor: student, slug: slug() })).rejects.toMatchObject({
    code: 'quota_used',
  });

  await cancelEvaluation(deps, first);
  expect(await quotaLeft(student)).toBe(0);
  const tomorrow = at(new Date(NOON.getTime() + DAY_MS));
  expect(await quotaLeft(student, tomorrow)).toBe(2);
  await reportAs(tomorrow, { actor: student, slug: slug() });
  expect(await quotaLeft(student, tomorrow)).toBe(1);
});

it('an upload that is refused uses nothing of it, and neither does one that is only open', async () => {
  const other = await addPerson(deps, 'student');
  const { access } = await opened(other);
  const wrong = linesOf([{ task_id: 'nothing', completion: '' }]);
  await expect(uploadSamples(deps, { access, bytes: wrong })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  expect(await quotaLeft(other)).toBe(2);
});

it('those who keep a benchmark have none', async () => {
  const admin = await addPerson(deps, 'admin');
  for (const actor of [keeper, admin]) {
    for (let started = 0; started < 3; started += 1) await startEvaluation(deps, await opened(actor));
    expect(await quotaLeft(actor)).toBeNull();
  }
});

it('what changes for everybody is in the audit trail by its name, once', async () => {
  const { benchmarkId } = await addBenchmark(deps, { owner: keeper, problems: [problemOf('a')] });
  const change = (changes: object) =>
    updateBenchmark(deps, { benchmarkId, changes, actor: keeper, by: authorFor(keeper) });
  for (const changes of [
    ...[{ dailyQuota: 3 }, { dailyQuota: 3 }, { isFrozen: true }, { isFrozen: true }],
    ...[{ isRevealed: true, isFrozen: false }, { isRevealed: false }, { name: 'Another' }],
  ])
    await change(changes);
  const trail = await deps.db.auditEvent.findMany({
    where: { subjectId: benchmarkId, action: { startsWith: 'benchmark.' } },
    orderBy: { id: 'asc' },
  });
  expect(trail.map(({ action }) => action.replace('benchmark.', ''))).toEqual([
    ...['quota_changed', 'frozen', 'unfrozen', 'revealed', 'concealed', 'changed'],
  ]);
});
