import type { BoardEntry, Leaderboard } from '@crucible/contracts/leaderboard';
import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { updateBenchmark } from '../benchmarks/update-benchmark.ts';
import { addBenchmark, addPerson, authorFor, problemOf } from '../evaluations/evaluation-fixture.ts';
import { systemClock } from '../lib/clock.ts';
import { NOBODY } from '../people/actor.ts';
import type { Actor } from '../people/actor.ts';
import { addBoardEntry } from './add-board-entry.ts';
import { addEnded, boardAs, endedEvaluation, reportAs } from './board-fixture.ts';
import type { BoardDeps, Verdicts } from './board-fixture.ts';
import { disqualifyEntry } from './disqualify-entry.ts';
import { getBoardBadge } from './get-board-badge.ts';
import { getBoardCandidate } from './get-board-candidate.ts';
import { getBoardMap } from './get-board-map.ts';
import { requalifyEntry } from './requalify-entry.ts';
import { setBaseline } from './set-baseline.ts';
import { withdrawEntry } from './withdraw-entry.ts';

let database: TestDatabase;
let deps: BoardDeps;
let keeper: Actor;
let student: Actor;
let other: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  deps = { db: createDb(database.url), clock: systemClock, instance: 'test' };
  [keeper, student, other] = await Promise.all([
    addPerson(deps),
    addPerson(deps, 'student'),
    addPerson(deps, 'student'),
  ]);
});
afterAll(async () => {
  await deps.db.$disconnect();
  await database.drop();
});

/** A benchmark with the problems a, b and secret, which is private. */
async function benchmark(): Promise<string> {
  const problems = ['a', 'b', 'secret'].map((key) =>
    problemOf(key, { split: key === 'secret' ? 'private' : 'public' }),
  );
  return (await addBenchmark(deps, { owner: keeper, problems })).slug;
}

const verdicts = (a: string, b: string, secret = 'failed') =>
  ({ a: [a], b: [b], secret: [secret] }) as Verdicts;
const ALL = verdicts('passed', 'passed', 'passed');
const HALF = verdicts('passed', 'failed', 'passed');
const ranksOf = ({ entries }: Leaderboard) => entries.map(({ id, rank }) => [id, rank]);
const idsOf = ({ entries }: Leaderboard) => entries.map(({ id }) => id);
const pass1 = ({ scores }: BoardEntry) => scores.passAtK[0]?.value;

async function change(slug: string, changes: object): Promise<void> {
  const { id } = await deps.db.benchmark.findUniqueOrThrow({ where: { slug } });
  await updateBenchmark(deps, { benchmarkId: id, changes, actor: keeper, by: authorFor(keeper) });
}

async function kept(slug: string, entryId: string) {
  const access = await requireBenchmarkAccess(deps, {
    ...{ benchmark: { slug }, actor: keeper, needed: 'keep' },
  });
  return { access, entryId, actor: keeper, by: authorFor(keeper) };
}

describe('ranks', () => {
  it('are shared by what looks equal, earlier first, and go on after as many', async () => {
    const slug = await benchmark();
    const half = await addEnded(deps, { actor: other, slug, verdicts: HALF });
    const first = await addEnded(deps, { actor: student, slug, verdicts: ALL });
    const second = await addEnded(deps, { actor: other, slug, verdicts: ALL });
    const none = await reportAs(deps, { actor: student, slug, passAtK: [{ k: 2, value: 0.3 }] });
    const told = await reportAs(deps, { actor: student, slug, passAtK: [{ k: 1, value: 0.5004 }] });
    const board = await boardAs(deps, { actor: NOBODY, slug });
    expect(ranksOf(board)).toEqual([
      ...[[first.id, 1] as const, [second.id, 1] as const],
      ...[[half.id, 3] as const, [told.id, 3] as const],
      [none.id, null],
    ]);
    expect([half.rank, first.rank, second.rank, told.rank]).toEqual([1, 1, 1, 3]);
    expect(board.entries.map(({ evaluationId }) => evaluationId !== null)).toEqual([
      ...[true, true, true, false, false],
    ]);
    const byTwo = await boardAs(deps, { actor: NOBODY, slug, metric: 'pass@2' });
    expect(ranksOf(byTwo)[0]).toEqual([none.id, 1]);
  });

  it('are lost by who is disqualified, for a reason that everybody reads, until they count again', async () => {
    const slug = await benchmark();
    const first = await addEnded(deps, { actor: student, slug, verdicts: ALL });
    const second = await addEnded(deps, { actor: other, slug, verdicts: HALF });
    const what = await kept(slug, first.id);
    await disqualifyEntry(deps, { ...what, reason: 'Copied.' });
    const board = await boardAs(deps, { actor: NOBODY, slug });
    expect(ranksOf(board)).toEqual([
      [second.id, 1],
      [first.id, null],
    ]);
    expect(board.entries[1]?.disqualified?.reason).toBe('Copied.');
    await expect(disqualifyEntry(deps, { ...what, reason: 'Twice.' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const own = { entryId: first.id, actor: student, by: authorFor(student) };
    await expect(withdrawEntry(deps, own)).rejects.toMatchObject({ code: 'conflict' });
    expect(await requalifyEntry(deps, what)).toMatchObject({ rank: 1, disqualified: null });
    await withdrawEntry(deps, own);
    expect(idsOf(await boardAs(deps, { actor: NOBODY, slug }))).toEqual([second.id]);
    expect(await setBaseline(deps, { ...(await kept(slug, second.id)), isBaseline: true })).toMatchObject({
      isBaseline: true,
      rank: 1,
    });
    const about = { subjectId: { in: [first.id, second.id] } };
    const trail = await deps.db.auditEvent.findMany({ where: about, orderBy: { id: 'asc' } });
    expect(trail.map(({ action }) => action.replace('leaderboard_entry.', ''))).toEqual([
      ...['added', 'added', 'disqualified', 'requalified', 'withdrawn', 'baseline_set'],
    ]);
  });
});

describe('what a board takes', () => {
  it.each([
    ['a sample has no verdict of its own', { a: ['passed'], b: ['internal_error'], secret: ['passed'] }],
    ['a problem has no sample', { a: ['passed'], secret: ['passed'] }],
    ['a private problem has no sample', { a: ['passed'], b: ['passed'] }],
  ] as [string, Verdicts][])('is nothing where %s', async (_what, given) => {
    const slug = await benchmark();
    await expect(addEnded(deps, { actor: student, slug, verdicts: given })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is an evaluation once, and of nobody else', async () => {
    const slug = await benchmark();
    const access = await endedEvaluation(deps, { actor: student, slug, verdicts: ALL });
    const add = (actor: Actor) =>
      addBoardEntry(deps, { access, url: '', note: '', actor, by: authorFor(actor) });
    await expect(add(keeper)).rejects.toMatchObject({ code: 'forbidden' });
    await add(student);
    await expect(add(student)).rejects.toMatchObject({ code: 'already_there' });
  });

  it('is no result of a day that has not come', async () => {
    const slug = await benchmark();
    const scoredAt = new Date(Date.now() + 86_400_000).toISOString();
    await expect(reportAs(deps, { actor: student, slug, scoredAt })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('while a board is frozen', () => {
  it('others see it as it was, wherever they look', async () => {
    const slug = await benchmark();
    const before = await addEnded(deps, { actor: student, slug, verdicts: HALF });
    await change(slug, { isFrozen: true });
    const { frozenAt } = await deps.db.benchmark.findUniqueOrThrow({ where: { slug } });
    const after = await addEnded(deps, { actor: other, slug, verdicts: ALL });
    await change(slug, { isFrozen: true, name: 'Frozen' });
    expect(await deps.db.benchmark.findUniqueOrThrow({ where: { slug } })).toMatchObject({ frozenAt });
    await disqualifyEntry(deps, { ...(await kept(slug, before.id)), reason: 'Copied.' });

    expect(after.rank).toBeNull();
    for (const actor of [NOBODY, student, other]) {
      const board = await boardAs(deps, { actor, slug });
      expect(board.isFrozen).toBe(true);
      expect(ranksOf(board)).toEqual([[before.id, 1]]);
      expect(board.entries[0]?.disqualified).toBeNull();
    }
    const live = await boardAs(deps, { actor: keeper, slug });
    expect(ranksOf(live)).toEqual([
      [after.id, 1],
      [before.id, null],
    ]);
    expect(live.isFrozen).toBe(false);
    const map = await mapAs(NOBODY, slug, [before.id, after.id]);
    expect(map.rows.map(({ entryId }) => entryId)).toEqual([before.id]);
    await expect(getBoardBadge(deps, { slug, entryId: after.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getBoardCandidate(deps, { entryId: after.id, actor: student })).rejects.toMatchObject({
      code: 'not_found',
    });
    const own = await getBoardCandidate(deps, { entryId: after.id, actor: other });
    expect(own.entries).toMatchObject([{ entry: { rank: null } }]);

    await change(slug, { visibility: 'private' });
    const hidden = await getBoardCandidate(deps, { entryId: after.id, actor: other });
    expect(hidden.entries).toEqual([]);
    await change(slug, { visibility: 'public', isFrozen: false });
    expect(idsOf(await boardAs(deps, { actor: NOBODY, slug }))).toEqual([after.id, before.id]);
  });
});

const mapAs = async (actor: Actor, slug: string, entryIds: string[]) => {
  const access = await requireBenchmarkAccess(deps, { benchmark: { slug }, actor, needed: 'see' });
  return getBoardMap(deps, { access, actor, entryIds });
};

describe('private problems', () => {
  it('count for nobody else until they are revealed, and what became of them is never told', async () => {
    const slug = await benchmark();
    const entry = await addEnded(deps, {
      ...{ actor: student, slug, verdicts: verdicts('passed', 'passed', 'failed') },
    });
    const seen = await boardAs(deps, { actor: student, slug });
    expect(seen.isOfAllProblems).toBe(false);
    expect(seen.entries.map(pass1)).toEqual([1]);
    expect(seen.entries[0]?.scores).toMatchObject({ problems: 2, samples: 2, cpuMs: 1.5 });
    await expect(boardAs(deps, { actor: student, slug, ofAllProblems: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const whole = await boardAs(deps, { actor: keeper, slug, ofAllProblems: true });
    expect(whole.entries.map(pass1)).toEqual([2 / 3]);

    await change(slug, { isRevealed: true });
    const revealed = await boardAs(deps, { actor: NOBODY, slug });
    expect(revealed.isOfAllProblems).toBe(true);
    expect(revealed.entries.map(pass1)).toEqual([2 / 3]);
    const map = await mapAs(NOBODY, slug, [entry.id]);
    expect(map.problems.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(map.rows.map(({ shares }) => shares)).toEqual([[1, 1]]);
    const keepers = await mapAs(keeper, slug, [entry.id]);
    expect(keepers.rows.map(({ shares }) => shares)).toEqual([[1, 1, 0]]);
  });
});
