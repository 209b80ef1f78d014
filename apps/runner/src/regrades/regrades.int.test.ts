import type { Regrade, RegradeComparison } from '@crucible/contracts/regrade';
import type { SubmissionSummary } from '@crucible/contracts/submission';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change, read } from '../api/asking-fixture.ts';
import { member, openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';
import { startEngineApi } from '../api/doors/engine-api-fixture.ts';
import type { EngineApi } from '../api/doors/engine-api-fixture.ts';
import { publishDraft } from '../assignments/assignment-fixture.ts';
import { HALF, handInAndWait, RIGHT, SUM } from '../submissions/submissions-fixture.ts';

let api: EngineApi;
let course: TestCourse;
let other: TestCourse['student'];
let assignmentId: string;

beforeAll(async () => {
  api = await startEngineApi();
  course = await openCourse(api);
  other = await member(api, { courseId: course.courseId, role: 'student', name: 'Other' });
  await prepare();
});
afterAll(() => api.stop());

/** One who is right, and one who is right for two numbers only; then the teacher takes the third test out. */
async function prepare(): Promise<void> {
  assignmentId = await publishDraft(course, { content: SUM, settings: { points: 100 } });
  await handInAndWait(course.student, assignmentId, { code: RIGHT });
  await handInAndWait(other, assignmentId, { code: 'print(0)' });
  await handInAndWait(other, assignmentId, { code: HALF });
  const draft = { ...SUM, tests: SUM.tests?.filter(({ id }) => id !== 'three') };
  await change(course.teacher, 'assignments.saveDraft', { assignmentId, draftRevision: 1, content: draft });
  await change(course.teacher, 'assignments.publish', { assignmentId, draftRevision: 2 });
}

const begin = (input: object) =>
  change<Regrade>(course.teacher, 'regrades.create', { assignmentId, ...input });
const ask = <Data = Regrade>(procedure: string, regradeId: string) =>
  read<Data>(course.teacher, `regrades.${procedure}`, { assignmentId, regradeId });
const act = (procedure: string, regradeId: string) =>
  change<Regrade>(course.teacher, `regrades.${procedure}`, { assignmentId, regradeId });
const until = (regradeId: string, state: Regrade['state']) =>
  expect.poll(async () => (await ask('get', regradeId)).state, { timeout: 20_000 }).toBe(state);

async function points(): Promise<(number | null)[]> {
  const all: (number | null)[] = [];
  for (const { personId } of [course.student, other]) {
    const rows = await read<SubmissionSummary[]>(course.teacher, 'submissions.list', {
      assignmentId,
      personId,
    });
    all.push(...rows.map((row) => row.points));
  }
  return all;
}

// Each leaves what counts as it was.
describe('grading again', () => {
  it('counts for nothing until it is applied, and can be undone', async () => {
    expect(await points()).toEqual([10, 8, 0]);
    const { id, total } = await begin({ scope: { type: 'all' }, reason: 'the third test was wrong' });
    expect(total).toBe(3);
    await until(id, 'ready');
    expect(await points()).toEqual([10, 8, 0]);

    const compared = await ask<RegradeComparison>('compare', id);
    expect(compared.counts).toEqual({ up: 1, down: 0, same: 2, new: 0, pending: 0, failed: 0 });
    expect(compared.rows[0]).toMatchObject({ personName: 'Other', before: 80, after: 100, change: 'up' });

    expect((await act('applyResults', id)).state).toBe('applied');
    expect(await points()).toEqual([8, 8, 0]);
    expect((await ask<RegradeComparison>('compare', id)).rows[0]).toMatchObject({ before: 80, after: 100 });
    const again = await course.teacher.mutate('regrades.applyResults', { assignmentId, regradeId: id });
    expect(again.error?.code).toBe('conflict');

    expect((await act('undo', id)).state).toBe('undone');
    expect(await points()).toEqual([10, 8, 0]);
    const actions = await api.db.auditEvent.findMany({
      where: { subjectId: assignmentId, action: { startsWith: 'regrade.' } },
      orderBy: { id: 'asc' },
    });
    const names = ['regrade.created', 'regrade.applied', 'regrade.undone'];
    expect(actions.map(({ action }) => action)).toEqual(names);
  });

  it.each([
    [{ type: 'latest' }, 2],
    [{ type: 'counted' }, 2],
  ])('of %j is about so many', async (scope, total) => {
    const { id } = await begin({ scope });
    expect((await ask('get', id)).total).toBe(total);
    expect((await act('cancel', id)).state).toBe('cancelled');
    expect(await points()).toEqual([10, 8, 0]);
  });

  it('of one person can apply itself, and leaves everybody else as they are', async () => {
    const { id, total } = await begin({
      scope: { type: 'person', personId: other.personId },
      appliesItself: true,
    });
    expect(total).toBe(2);
    await until(id, 'applied');
    expect(await points()).toEqual([10, 8, 0]);
    const mine = await read<SubmissionSummary[]>(course.teacher, 'submissions.list', {
      ...{ assignmentId, personId: other.personId },
    });
    expect(mine.map(({ maxPoints }) => maxPoints)).toEqual([8, 8]);
    await act('undo', id);
  });

  it('by an older version is possible, and students see only what counts', async () => {
    const [submission] = await read<SubmissionSummary[]>(other, 'submissions.list', { assignmentId });
    const { id } = await begin({
      scope: { type: 'submission', submissionId: submission?.id },
      versionNumber: 1,
    });
    await until(id, 'ready');
    const [run] = await api.db.gradingRun.findMany({ where: { regradeId: id } });
    const asked = await other.query('submissions.grading', { gradingRunId: run?.id });
    expect(asked.error?.code).toBe('not_found');
    expect((await other.query('regrades.list', { assignmentId })).error?.code).toBe('forbidden');
    expect(
      (await course.grader.mutate('regrades.applyResults', { assignmentId, regradeId: id })).error?.code,
    ).toBe('forbidden');
    await act('applyResults', id);
    expect((await other.query('submissions.grading', { gradingRunId: run?.id })).error).toBeUndefined();
  });

  it('of nothing is refused', async () => {
    const stranger = { type: 'person', personId: course.grader.personId };
    const answer = await course.teacher.mutate('regrades.create', { assignmentId, scope: stranger });
    expect(answer.error?.code).toBe('invalid_input');
  });
});
