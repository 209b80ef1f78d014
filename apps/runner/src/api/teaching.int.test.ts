import { strFromU8, unzipSync } from 'fflate';
import type { Gradebook } from '@crucible/contracts/gradebook';
import type { SimilarityComparison, SimilarityReport } from '@crucible/contracts/similarity';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClass } from '../gradebook/class-fixture.ts';
import { startTestApi } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { change, read } from './asking-fixture.ts';
import { signInAgain } from './signed-in-fixture.ts';

let api: TestApi;

const HOUR_MS = 3_600_000;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const byText = (a = '', b = '') => a.localeCompare(b, 'en');
const as = (personId: string) => signInAgain(api, { personId, email: '', name: '' });
const actionsOn = async (subjectId: string) =>
  (await api.db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  );

describe('points from a file', () => {
  it('are shown before they are set, and refused when something has changed', async () => {
    const own = await createClass(api.db);
    const head = await as(own.teacherId);
    const [ada, ben] = [await own.addStudent('Ada'), await own.addStudent('Ben')];
    const task = await own.addAssignment({ title: 'Essay' });
    await task.handIn(ada, { points: 4 });
    const [a, b] = await Promise.all(
      [ada, ben].map((id) => api.db.person.findUniqueOrThrow({ where: { id }, select: { email: true } })),
    );
    const csv = `Email;Essay\n${a?.email};4\n${b?.email};7,5\nnobody@x.test;1\n`;
    const { courseId } = own;
    const preview = await change(head, 'gradebook.previewPoints', { courseId, csv });
    expect(preview).toMatchObject({
      counts: { set: 1, none: 1, error: 1 },
      changes: [
        { line: 3, personName: 'Ben', before: null, after: 7.5, action: 'set' },
        { line: 4, action: 'error', problem: 'No student of this course has this address.' },
      ],
    });
    const apply = (expected: number) =>
      head.mutate('gradebook.importPoints', { courseId, csv, reason: 'Essays', expected });
    expect((await apply(2)).error?.code).toBe('conflict');
    expect((await apply(1)).data).toEqual({ set: 1 });
    const { students } = await read<Gradebook>(head, 'gradebook.get', { courseId });
    expect(students.map(({ cells: [cell] }) => [cell?.points, cell?.isOverridden])).toEqual([
      [4, false],
      [7.5, true],
    ]);
    expect(await actionsOn(courseId)).toEqual(['grade.imported']);
  });
});

describe('the archive', () => {
  it('has the last submission of everybody, and what they wrote alone', async () => {
    const own = await createClass(api.db);
    const task = await own.addAssignment();
    const ada = await own.addStudent('Ada ../../x');
    await task.handIn(ada, { files: [{ path: 'main.py', content: 'old' }] });
    await task.handIn(ada, {
      files: [
        { path: 'main.py', content: 'new' },
        { path: 'lib/é.py', content: 'ü' },
      ],
    });
    const response = await (await as(own.graderId)).get(`/api/assignments/${task.id}/submissions.zip`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const names = Object.keys(files);
    expect(names.map((name) => name.split('/').slice(1).join('/'))).toEqual(['main.py', 'lib/é.py']);
    expect(names[0]).toMatch(/^Ada [^/]*#2\/main\.py$/);
    expect(Object.values(files).map((content) => strFromU8(content))).toEqual(['new', 'ü']);
    const unnamed = await (
      await as(own.graderId)
    ).get(`/api/assignments/${task.id}/submissions.zip?anonymous=true`);
    const [hidden] = Object.keys(unzipSync(new Uint8Array(await unnamed.arrayBuffer())));
    expect(hidden).toMatch(/^Student [0-9A-F]{5} #2\/main\.py$/);
  });
});

describe('the dashboard', () => {
  it('tells who is stuck, and says nothing twice', async () => {
    const own = await createClass(api.db);
    const head = await as(own.teacherId);
    const [ada, ben] = [await own.addStudent('Ada'), await own.addStudent('Ben')];
    const task = await own.addAssignment();
    for (const hours of [3, 2, 1]) {
      const createdAt = new Date(Date.now() - hours * HOUR_MS);
      await task.handIn(ada, { points: 1, verdicts: ['passed', 'time_limit'], createdAt });
    }
    await task.handIn(ben, { points: 10, verdicts: ['passed', 'passed'] });
    const ask = (knownTag: string | null) =>
      read<{ tag: string; dashboard: unknown }>(head, 'dashboard.get', { assignmentId: task.id, knownTag });
    const { tag, dashboard } = await ask(null);
    expect(dashboard).toMatchObject({
      tests: [
        { testId: 't1', people: 2, passing: 2, passedFirst: 2, failures: 0, submissions: 4 },
        { testId: 't2', people: 2, passing: 1, passedFirst: 1, failures: 3, submissions: 4 },
      ],
      students: [
        {
          name: 'Ada',
          attempts: 3,
          stuckOn: 't2',
          activity: 'away',
          cells: [{ failures: 0 }, { failures: 3 }],
        },
        { name: 'Ben', attempts: 1, stuckOn: null, activity: 'active', points: 10 },
      ],
    });
    expect(await ask(tag)).toMatchObject({ tag, dashboard: null });
    await task.handIn(ben);
    expect((await ask(tag)).dashboard).not.toBeNull();
  });
});

describe('similarity', () => {
  it('finds who has what from whom, and keeps what the staff makes of it', async () => {
    const own = await createClass(api.db);
    const head = await as(own.teacherId);
    const task = await own.addAssignment();
    const content = Array.from(
      { length: 8 },
      (_, n) => `def f${n}(a, b):\n    return [a * ${n}, b + a]\n`,
    ).join('');
    const program = (text: string) => [{ path: 'main.py', content: text }];
    const ids = [
      await task.handIn(await own.addStudent('Ada'), { files: program(content) }),
      await task.handIn(await own.addStudent('Ben'), { files: program(content.replaceAll('a', 'x')) }),
      await task.handIn(await own.addStudent('Cy'), { files: program('print(1)\n') }),
      await task.handIn(await own.addStudent('Di'), { language: 'cobol', files: program('x') }),
    ];
    const { id: assignmentId } = task;
    await change(head, 'similarity.start', { assignmentId });
    const get = () => read<SimilarityReport>(head, 'similarity.get', { assignmentId });
    const report = await vi.waitFor(
      async () => {
        const found = await get();
        expect(found.status).toBe('finished');
        return found;
      },
      { timeout: 20_000, interval: 100 },
    );
    expect(report).toMatchObject({ done: 4, total: 4, skipped: 1 });
    expect(report.pairs).toHaveLength(1);
    const [pair] = report.pairs;
    expect([pair?.left.submissionId, pair?.right.submissionId].toSorted(byText)).toEqual(
      ids.slice(0, 2).toSorted(byText),
    );
    // Parts that repeat are matched in one order or the other, which moves it a little.
    expect(pair?.similarity).toBeGreaterThan(0.8);
    const pairId = pair?.id;
    const compared = await read<SimilarityComparison>(head, 'similarity.compare', { assignmentId, pairId });
    expect(compared.fragments[0]).toMatchObject({ left: { path: 'main.py', startLine: 1 } });
    expect(compared.leftFiles[0]?.content).toContain('def f0');
    await change(head, 'similarity.note', { assignmentId, pairId, verdict: 'suspicious', note: 'Ask them' });
    expect((await get()).pairs[0]).toMatchObject({ verdict: 'suspicious', note: 'Ask them' });
    expect(await actionsOn(assignmentId)).toEqual(['similarity_pair.noted']);
  });

  it('is made once at a time', async () => {
    const own = await createClass(api.db);
    const head = await as(own.teacherId);
    const { id: assignmentId } = await own.addAssignment();
    // No job leads to this one, so nobody finishes it.
    await api.db.similarityReport.create({
      data: { id: crypto.randomUUID(), assignmentId, scope: 'counted' },
    });
    const second = await head.mutate('similarity.start', { assignmentId });
    expect(second.error?.code).toBe('already_there');
  });
});
