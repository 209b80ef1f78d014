import type { GradingView, SubmissionSummary } from '@crucible/contracts/submission';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change, read } from '../api/asking-fixture.ts';
import { member, openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';
import { startEngineApi } from '../api/doors/engine-api-fixture.ts';
import type { EngineApi } from '../api/doors/engine-api-fixture.ts';
import { publishDraft } from '../assignments/assignment-fixture.ts';
import { newId } from '../lib/ids.ts';
import { HALF, handIn, handInAndWait, RIGHT, SUM, untilGraded } from './submissions-fixture.ts';

let api: EngineApi;
let course: TestCourse;

beforeAll(async () => {
  api = await startEngineApi();
  course = await openCourse(api);
});
afterAll(() => api.stop());

const newStudent = () => member(api, { courseId: course.courseId, role: 'student', name: 'New' });
const publish = (settings: object = {}) => publishDraft(course, { content: SUM, settings });
const list = (assignmentId: string, visitor = course.student) =>
  read<SubmissionSummary[]>(visitor, 'submissions.list', { assignmentId });

describe('handing in', () => {
  it('is graded, and nothing that is hidden crosses the wire', async () => {
    const assignmentId = await publish();
    const submission = await handInAndWait(course.student, assignmentId, { code: HALF });
    expect(submission).toMatchObject({
      number: 1,
      status: 'graded',
      points: null,
      maxPoints: 10,
      isCounted: null,
    });
    const { grading } = submission.grading ?? {};
    expect(
      grading?.results.map((result) =>
        'access' in result ? [result.name, result.access, result.verdict] : null,
      ),
    ).toEqual([
      ['Sample', 'shown', 'passed'],
      ['Three', 'shown', 'wrong_answer'],
      [null, 'hidden', null],
      [null, 'hidden', null],
    ]);
    expect(grading?.results[1]?.detail).toMatchObject({ stdin: '1 2 3', expected: '6', actual: '3\n' });
    for (const [procedure, input] of [
      ['submissions.get', { submissionId: submission.id }],
      ['submissions.list', { assignmentId }],
      ['submissions.grading', { gradingRunId: submission.gradingRunId }],
    ] as const) {
      const { text, status } = await course.student.query(procedure, input);
      expect(status, procedure).toBe(200);
      expect(text, procedure).not.toMatch(/SECRET|"42"|"77"|70 7|40 2/);
    }
    const staff = await read<{ grading: GradingView }>(course.grader, 'submissions.get', {
      submissionId: submission.id,
    });
    expect(staff.grading).toMatchObject({ view: 'staff', grading: { points: 8, maxPoints: 10 } });
  });

  it('twice with one token is one attempt, whichever comes first', async () => {
    const assignmentId = await publish({ maxAttempts: 1 });
    const token = newId();
    const both = await Promise.all([1, 2, 3].map(() => handIn(course.student, assignmentId, { token })));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await api.db.gradingRun.count({ where: { assignmentId } })).toBe(1);
  });

  it('never goes over the attempts, however many come at once', async () => {
    const assignmentId = await publish({ maxAttempts: 2 });
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => handIn(course.student, assignmentId)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect((await list(assignmentId)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('costs no attempt when the staff gives it back', async () => {
    const assignmentId = await publish({ maxAttempts: 1 });
    const { id: submissionId } = await handInAndWait(course.student, assignmentId);
    await expect(handIn(course.student, assignmentId)).rejects.toThrow('no_attempts_left');
    await change(course.grader, 'submissions.setForgiven', { submissionId, isForgiven: true });
    expect((await list(assignmentId))[0]?.isForgiven).toBe(true);
    await handIn(course.student, assignmentId);
  });

  it('takes only what is the student’s own, and puts the rest in itself', async () => {
    const assignmentId = await publish();
    const code = 'from given import GIVEN\nfrom secret import KEY\nassert GIVEN == 1 and KEY == "SECRET"\n';
    const submission = await handInAndWait(course.student, assignmentId, {
      files: [
        { path: 'main.py', content: code + RIGHT },
        { path: 'given.py', content: 'GIVEN = 2\n' },
        { path: 'secret.py', content: 'KEY = "mine"\n' },
      ],
    });
    expect(submission.files.map(({ path }) => path)).toEqual(['main.py']);
    const [run] = await api.db.gradingRun.findMany({ where: { submissionId: submission.id } });
    expect(run).toMatchObject({ points: 10, maxPoints: 10, costsAttempt: true });
  });

  it.each([
    ['before it opens', { opensAt: '2100-01-01T00:00:00Z' }, 'not_open'],
    ['after the end', { dueAt: '2020-01-01T00:00:00Z' }, 'not_open'],
  ])('is refused %s', async (_name, settings, code) => {
    const assignmentId = await publish(settings);
    await expect(handIn(course.student, assignmentId)).rejects.toThrow(code);
    expect(await api.db.submission.count({ where: { assignmentId } })).toBe(0);
  });

  it('can be watched test by test', async () => {
    const assignmentId = await publish();
    const socket = await course.student.connect();
    const done: number[] = [];
    const { gradingRunId } = await handIn(course.student, assignmentId, {
      code: `import time\ntime.sleep(0.3)\n${RIGHT}`,
    });
    await new Promise<void>((resolve) => {
      socket.on('grading:state', ({ grading }) => {
        done.push(grading.done);
        if (grading.finishedAt !== null) resolve();
      });
      socket.emit('grading:watch', { gradingRunId: gradingRunId ?? '' }, () => undefined);
    });
    socket.disconnect();
    expect(done.at(-1)).toBe(4);
    expect(new Set(done).size).toBeGreaterThan(2);
  });
});

describe('samples and drafts', () => {
  it('of an assignment are run for nothing', async () => {
    const assignmentId = await publish({ maxAttempts: 1 });
    const input = { assignmentId, language: 'python', files: [{ path: 'main.py', content: HALF }] };
    const { grading } = await change<GradingView>(course.student, 'submissions.runSamples', input);
    const ended = await untilGraded(course.student, grading.id);
    expect(ended.grading).toMatchObject({ reason: 'samples', points: 1, maxPoints: 1, total: 1, done: 1 });
    expect(await list(assignmentId)).toEqual([]);
    await expect(untilGraded(await newStudent(), grading.id)).rejects.toThrow('no such thing');
  });

  it('are verified: the solution gets everything, the starter does not', async () => {
    const assignmentId = await publish();
    const points = async (program: string) => {
      const input = { assignmentId, language: 'python', program };
      const { id } = await change<{ id: string }>(course.teacher, 'submissions.verify', input);
      return (await untilGraded(course.teacher, id)).grading.points;
    };
    expect([await points('solution'), await points('starter')]).toEqual([10, 0]);
    const refused = await course.student.mutate('submissions.verify', {
      ...{ assignmentId, language: 'python', program: 'solution' },
    });
    expect(refused.error?.code).toBe('forbidden');
  });

  it('cannot ask for more than so many gradings at once', async () => {
    const assignmentId = await publish();
    const busy = await newStudent();
    const slow = { code: 'import time\ntime.sleep(2)' };
    const tries = await Promise.allSettled(
      Array.from({ length: 14 }, () => handIn(busy, assignmentId, slow)),
    );
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(refused.length).toBeGreaterThan(0);
    for (const reason of refused) expect(reason).toContain('too_many_runs');
    const [newest] = await list(assignmentId, busy);
    await change(busy, 'submissions.cancel', { gradingRunId: newest?.gradingRunId });
    expect((await list(assignmentId, busy))[0]).toMatchObject({ status: 'cancelled', costsAttempt: false });
    // The others are taken out of the way of what is tested next.
    for (const { gradingRunId } of await list(assignmentId, busy))
      await busy.mutate('submissions.cancel', { gradingRunId });
  });
});
