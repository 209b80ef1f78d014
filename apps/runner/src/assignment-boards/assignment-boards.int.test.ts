import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import type { CourseRole } from '@crucible/contracts/role';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOwnAccount } from '../accounts/export/read-own-account.ts';
import { changeSettings } from '../assignments/change-settings.ts';
import { createClass } from '../gradebook/class-fixture.ts';
import type { TestClass, TestVersion } from '../gradebook/class-fixture.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { getAssignmentBoard } from './get-assignment-board.ts';
import { joinAssignmentBoard } from './join-assignment-board.ts';
import { leaveAssignmentBoard } from './leave-assignment-board.ts';

const NOW = new Date('2026-05-10T12:00:00Z');
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

let database: TestDatabase;
let pool: Pool;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPostgresPool({ url: database.url, max: 5, log: createLogger('silent') });
  db = createDb(pool);
});

afterAll(async () => {
  await db.$disconnect();
  await pool.end();
  await database.drop();
});

const deps = () => ({ db, pool, clock: { now: () => NOW } });
const accessTo = ({ courseId }: TestClass, assignmentId: string, role: CourseRole = 'student') => ({
  ...{ assignmentId, courseId, role, isArchived: false },
});

const teacherOf = ({ teacherId }: TestClass) => ({ personId: teacherId, apiKeyId: null, address: null });

/** A course whose assignment has a board, and how its members use it. */
async function openBoard(
  settings: Parameters<TestClass['addAssignment']>[0] = {},
  version: TestVersion = {},
) {
  const course = await createClass(db);
  const task = await course.addAssignment({ hasBoard: true, ...settings }, version);
  const access = accessTo(course, task.id);
  const join = (personId: string, pseudonym: string | null = null) =>
    joinAssignmentBoard(deps(), { access, personId, pseudonym });
  return {
    ...{ course, task, access, join },
    joined: async (name: string, pseudonym: string | null = null) => {
      const personId = await course.addStudent(name);
      await join(personId, pseudonym);
      return personId;
    },
    seenBy: (personId: string) => getAssignmentBoard(deps(), { access, personId }),
    seenByStaff: () =>
      getAssignmentBoard(deps(), {
        access: accessTo(course, task.id, 'grader'),
        personId: course.graderId,
      }),
  };
}

type Board = Awaited<ReturnType<typeof getAssignmentBoard>>;
const ranksOf = ({ rows }: Board) => rows.map(({ rank, name, points }) => [rank, name, points]);
describe('the order', () => {
  it('is by points of what counts, then by time, with those who have nothing at the end', async () => {
    const { joined, task, seenBy } = await openBoard();
    const [ada, ben, cyd] = [await joined('Ada'), await joined('Ben'), await joined('Cyd')];
    await joined('Dot');
    await task.handIn(ada, { points: 8, createdAt: hours(-2) });
    await task.handIn(ben, { points: 8, createdAt: hours(-3) });
    await task.handIn(ben, { points: 8, createdAt: hours(-1) });
    await task.handIn(cyd, { points: 9, createdAt: hours(-1) });
    const board = await seenBy(ada);
    expect(ranksOf(board)).toEqual([
      [1, 'Cyd', 9],
      [2, 'Ben', 8],
      [3, 'Ada', 8],
      [null, 'Dot', null],
    ]);
    expect(board.rows.map(({ isOwn }) => isOwn)).toEqual([false, false, true, false]);
    expect(board.rows[1]?.reachedAt).toBe(hours(-3).toISOString());
  });

  it('takes off what is late, and does not tell by the time who had longer', async () => {
    const { course, joined, task, seenBy } = await openBoard({ dueAt: hours(-5), latePercentPerDay: 50 });
    const [late, extended] = [await joined('Late'), await joined('Extended')];
    await db.assignmentOverride.create({
      data: { id: newId(), assignmentId: task.id, personId: extended, dueAt: hours(1) },
    });
    for (const person of [late, extended]) await task.handIn(person, { points: 10, createdAt: hours(-1) });
    const board = await seenBy(await course.addStudent('Reader'));
    expect(ranksOf(board)).toEqual([
      [1, 'Extended', 10],
      [2, 'Late', 5],
    ]);
    expect(board.rows.map(({ reachedAt }) => reachedAt)).toEqual([
      hours(-5).toISOString(),
      hours(-5).toISOString(),
    ]);
  });

  it('is by what was used where the rest is equal, of tests that students see alone', async () => {
    const content = {
      tests: [
        { id: 't1', visibility: 'always' },
        { id: 't2', visibility: 'never' },
        { id: 't3', visibility: 'never', isSample: true },
      ],
    };
    const { joined, task, seenBy } = await openBoard({}, { content });
    const used = async (name: string, [first, hidden, sample]: [number, number, number]) => {
      const person = await joined(name);
      const verdicts = ['passed', 'passed', 'passed'];
      const id = await task.handIn(person, { points: 5, createdAt: hours(-1), verdicts });
      const { currentGradingId } = await db.submission.findUniqueOrThrow({ where: { id } });
      for (const [position, cpuMs] of [first, hidden, sample].entries())
        await db.gradingResult.update({
          where: { gradingRunId_position: { gradingRunId: currentGradingId ?? '', position } },
          data: { cpuMs, memoryBytes: BigInt(cpuMs * 1024 * 1024) },
        });
      return person;
    };
    const reader = await used('Slow', [30, 1, 20]);
    await used('Quick', [20, 900, 10]);
    const { rows } = await seenBy(reader);
    expect(rows.map(({ rank, name, cpuMs, memoryBytes }) => [rank, name, cpuMs, memoryBytes])).toEqual([
      [1, 'Quick', 30, 20 * 1024 * 1024],
      [2, 'Slow', 50, 30 * 1024 * 1024],
    ]);
  });
});

describe('what must not be told', () => {
  it('points that say what came of hidden tests, before the results are published', async () => {
    const { joined, task, seenBy, seenByStaff } = await openBoard({}, { visibilities: ['always', 'never'] });
    const ada = await joined('Ada', 'Comet');
    await task.handIn(ada, { points: 7 });
    for (const board of [await seenBy(ada), await seenByStaff()])
      expect(board).toMatchObject({ state: 'waiting', rows: [] });
    await db.assignment.update({ where: { id: task.id }, data: { resultsPublishedAt: hours(-1) } });
    expect(ranksOf(await seenBy(ada))).toEqual([[1, 'Comet', 7]]);
  });

  it('what the staff gives by hand, before the results are published', async () => {
    const { joined, task, seenBy } = await openBoard();
    const ada = await joined('Ada');
    await task.handIn(ada, { points: 7 });
    await db.gradeOverride.create({
      data: { id: newId(), assignmentId: task.id, personId: ada, points: 2, reason: 'Copied' },
    });
    expect(ranksOf(await seenBy(ada))).toEqual([[1, 'Ada', 7]]);
    await db.assignment.update({ where: { id: task.id }, data: { resultsPublishedAt: hours(-1) } });
    expect(ranksOf(await seenBy(ada))).toEqual([[1, 'Ada', 2]]);
  });

  it('a name behind a pseudonym, to anybody but the staff', async () => {
    const { course, joined, task, seenBy, seenByStaff } = await openBoard();
    const ada = await joined('Ada Lovelace', 'Comet');
    await task.handIn(ada, { points: 7 });
    const reader = await course.addStudent('Reader');
    const told = JSON.stringify(await seenBy(reader));
    expect(told).toContain('Comet');
    expect(told).not.toContain('Lovelace');
    expect(told).not.toContain(ada);
    expect((await seenByStaff()).rows).toMatchObject([{ name: 'Comet', personName: 'Ada Lovelace' }]);
  });

  it('anything of an exam that somebody can still sit', async () => {
    const exam = {
      mode: 'exam',
      opensAt: hours(-9),
      dueAt: hours(-2),
      resultsPublishedAt: hours(-1),
    } as const;
    const { joined, task, seenByStaff } = await openBoard(exam);
    const ada = await joined('Ada');
    await task.handIn(ada, { points: 7, createdAt: hours(-3) });
    expect(ranksOf(await seenByStaff())).toEqual([[1, 'Ada', 7]]);
    await db.assignmentOverride.create({
      data: { id: newId(), assignmentId: task.id, personId: ada, dueAt: hours(1) },
    });
    expect(await seenByStaff()).toMatchObject({ state: 'exam', rows: [] });
  });
});

describe('who is on it', () => {
  it('is nobody who has not asked for it, and nobody who has left', async () => {
    const { course, joined, task, seenBy, access } = await openBoard();
    const [ada, ben] = [await course.addStudent('Ada'), await joined('Ben')];
    await task.handIn(ada, { points: 10 });
    await task.handIn(ben, { points: 1 });
    expect(await seenBy(ada)).toMatchObject({
      ownPlace: null,
      mayJoin: true,
      rows: [{ name: 'Ben', rank: 1 }],
    });
    await leaveAssignmentBoard({ db }, { assignmentId: access.assignmentId, personId: ben });
    expect(await seenBy(ben)).toMatchObject({ ownPlace: null, rows: [] });
  });

  it('is nobody who was removed, banned or made staff', async () => {
    const { course, joined, seenByStaff } = await openBoard();
    const [gone, banned, promoted] = [await joined('Gone'), await joined('Banned'), await joined('Promoted')];
    await joined('Here');
    const member = (personId: string) => ({
      courseId_personId: { courseId: course.courseId, personId },
    });
    await db.courseMember.update({ where: member(gone), data: { removedAt: NOW } });
    await db.courseMember.update({ where: member(promoted), data: { role: 'grader' } });
    await db.person.update({ where: { id: banned }, data: { bannedAt: NOW } });
    expect((await seenByStaff()).rows.map(({ name }) => name)).toEqual(['Here']);
  });

  it('is told in the copy of what is one’s own', async () => {
    const { joined } = await openBoard({ title: 'Sums' });
    const { files } = await readOwnAccount(deps(), await joined('Ada', 'Comet'));
    const file = files.find(({ path }) => path === 'course-leaderboards.json');
    expect(JSON.parse(file?.content ?? '')).toMatchObject([
      { pseudonym: 'Comet', assignment: { title: 'Sums' } },
    ]);
  });

  it('is nobody whose account is gone', async () => {
    const { access, joined, seenByStaff } = await openBoard();
    await db.person.delete({ where: { id: await joined('Ada', 'Comet') } });
    expect((await seenByStaff()).rows).toEqual([]);
    expect(await db.assignmentBoardPlace.count({ where: { assignmentId: access.assignmentId } })).toBe(0);
  });

  it('changes its name, and gives the old one free', async () => {
    const { course, joined, join, seenBy } = await openBoard();
    const [ada, ben] = [await joined('Ada', 'Comet'), await course.addStudent('Ben')];
    await expect(join(ben, 'co.met')).rejects.toMatchObject({ code: 'already_there' });
    await expect(join(ben, 'ADA')).rejects.toMatchObject({ code: 'already_there' });
    await join(ada, null);
    await join(ben, 'Comet');
    expect((await seenBy(ben)).rows.map(({ name }) => name)).toEqual(['Ada', 'Comet']);
    expect((await seenBy(ben)).ownPlace).toEqual({ pseudonym: 'Comet' });
  });

  it('lets only one of many have a pseudonym', async () => {
    const { course, join } = await openBoard();
    const people = await Promise.all(['A1', 'B2', 'C3', 'D4'].map((name) => course.addStudent(name)));
    const asked = await Promise.allSettled(people.map((person) => join(person, 'Comet')));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      asked.filter(({ status }) => status === 'rejected').map((one) => 'reason' in one && one.reason),
    ).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ code: 'already_there' })));
  });
});

describe('turning it on and off', () => {
  it('is in the audit trail, hides it from students, and keeps who is on it', async () => {
    const { course, task, joined, join, seenBy, seenByStaff } = await openBoard();
    const ada = await joined('Ada');
    const by = teacherOf(course);
    const turn = (hasBoard: boolean) =>
      changeSettings({ ...deps(), instance: 'test' }, { assignmentId: task.id, changes: { hasBoard }, by });
    await turn(false);
    await expect(seenBy(ada)).rejects.toMatchObject({ code: 'not_found' });
    await expect(join(ada, 'Comet')).rejects.toMatchObject({ code: 'not_found' });
    expect(await seenByStaff()).toMatchObject({ state: 'off', rows: [] });
    expect(await turn(true)).toMatchObject({ hasBoard: true });
    expect((await seenBy(ada)).rows).toMatchObject([{ name: 'Ada' }]);
    const trail = await db.auditEvent.findMany({
      where: { subjectId: task.id, action: 'assignment.settings_changed' },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ detail }) => detail)).toEqual([{ hasBoard: false }, { hasBoard: true }]);
  });

  it('is refused for an exam that runs', async () => {
    const { course, task } = await openBoard({ hasBoard: false, mode: 'exam', dueAt: hours(1) });
    const by = teacherOf(course);
    const turned = changeSettings(
      { ...deps(), instance: 'test' },
      { assignmentId: task.id, changes: { hasBoard: true }, by },
    );
    await expect(turned).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'settings.hasBoard' }],
    });
  });
});
