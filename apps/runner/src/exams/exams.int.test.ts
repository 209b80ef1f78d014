import { AssignmentSchema } from '@crucible/contracts/assignment';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { TestApi } from '../api/api-fixture.ts';
import { startTestApi } from '../api/api-fixture.ts';
import { member, openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';
import { signInAgain } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { requireExamSeat } from './require-exam-seat.ts';

let api: TestApi;
let course: TestCourse;
let student: SignedInVisitor;
let otherBrowser: SignedInVisitor;

beforeAll(async () => {
  api = await startTestApi();
  course = await openCourse(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  student = await member(api, { courseId: course.courseId, role: 'student', name: 'Sat' });
  otherBrowser = await signInAgain(api, student);
});

const NOW = { opensAt: '2020-01-01T00:00:00Z', dueAt: '2999-01-01T00:00:00Z' };

async function exam(settings: object = {}, assets: object[] = []): Promise<string> {
  const { courseId, teacher } = course;
  const made = await teacher.mutate('assignments.create', {
    courseId,
    settings: { title: 'Exam', mode: 'exam', ...NOW, ...settings },
    content: {
      statement: 'Prove it.',
      assets,
      languages: [{ language: 'python' }],
      tests: [{ kind: 'io', id: 'a', name: 'A', expected: '' }],
    },
  });
  const { id } = AssignmentSchema.parse(made.data);
  await teacher.mutate('assignments.publish', { assignmentId: id, draftRevision: 1 });
  return id;
}
const begin = (who: SignedInVisitor, assignmentId: string) => who.mutate('exams.begin', { assignmentId });
const kindsOf = async (assignmentId: string) => {
  const { data } = await course.grader.query('exams.events', { assignmentId });
  return (data as { kind: string }[]).map(({ kind }) => kind).toReversed();
};

it('shows what it is about once it is begun, in that browser alone', async () => {
  const id = await exam();
  const open = async (who: SignedInVisitor) =>
    (await who.query('assignments.open', { assignmentId: id })).data;
  expect(await open(student)).toMatchObject({ content: null, refusal: { reason: 'exam_not_begun' } });
  expect((await begin(student, id)).data).toMatchObject({ state: 'here' });
  expect(await open(student)).toMatchObject({ content: { statement: 'Prove it.' }, refusal: null });
  expect(await open(otherBrowser)).toMatchObject({ content: null, refusal: { reason: 'exam_elsewhere' } });
  expect((await begin(otherBrowser, id)).error?.code).toBe('not_open');
  expect((await begin(student, id)).data).toMatchObject({ state: 'here' });
  expect(await kindsOf(id)).toEqual(['begun', 'refused']);
});

it('keeps its pictures until it is begun, and what one has written before until it is over', async () => {
  const picture = Buffer.from('PNG').toString('base64');
  const id = await exam({}, [{ path: 'plot.png', mediaType: 'image/png', content: picture }]);
  const asset = `/api/assignments/${id}/assets/plot.png`;
  const status = async (who: SignedInVisitor, path: string) => (await who.get(path)).status;
  expect(await status(student, asset)).toBe(403);
  expect(await status(student, '/api/account/export.zip')).toBe(200);
  await begin(student, id);
  expect(await status(student, asset)).toBe(200);
  expect(await status(otherBrowser, asset)).toBe(403);
  expect(await status(student, '/api/account/export.zip')).toBe(403);
  expect(await status(course.grader, asset)).toBe(200);
});

it('is begun in one of two browsers that begin at once', async () => {
  const id = await exam();
  const answers = await Promise.all([begin(student, id), begin(otherBrowser, id)]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403]);
  expect(await kindsOf(id)).toEqual(['begun', 'refused']);
});

it('goes on elsewhere once the staff has released it, or the first browser is signed out', async () => {
  const id = await exam();
  await begin(student, id);
  const release = { assignmentId: id, personId: student.personId };
  expect((await student.mutate('exams.release', release)).error?.code).toBe('forbidden');
  expect((await course.grader.mutate('exams.release', release)).status).toBe(200);
  expect((await begin(otherBrowser, id)).data).toMatchObject({ state: 'here' });
  expect((await begin(student, id)).error?.code).toBe('not_open');
  await api.db.session.delete({ where: { id: otherBrowser.sessionId } });
  expect((await begin(student, id)).data).toMatchObject({ state: 'here' });
});

it('records what the page tells, from where it is sat', async () => {
  const id = await exam();
  const record = (who: SignedInVisitor) =>
    who.mutate('exams.record', { assignmentId: id, kind: 'paste', detail: { characters: 120 } });
  expect((await record(student)).error?.code).toBe('not_open');
  await begin(student, id);
  expect((await record(student)).status).toBe(200);
  expect((await record(otherBrowser)).error?.code).toBe('not_open');
  const { data, text } = await course.grader.query('exams.events', { assignmentId: id });
  expect(data).toMatchObject([
    { kind: 'paste', detail: { characters: 120 }, personName: 'Sat' },
    { kind: 'begun' },
  ]);
  expect(text).not.toContain(student.sessionId);
  expect((await student.query('exams.events', { assignmentId: id })).error?.code).toBe('forbidden');
});

it('has its time, and is an exam', async () => {
  const ahead = await exam({ opensAt: '2998-01-01T00:00:00Z' });
  const over = await exam({ dueAt: '2020-02-01T00:00:00Z' });
  const none = await exam({ mode: 'graded' });
  expect((await begin(student, ahead)).error?.code).toBe('not_open');
  expect((await begin(student, over)).error?.code).toBe('not_open');
  expect((await begin(student, none)).error?.code).toBe('conflict');
  const later = await student.query('assignments.open', { assignmentId: over });
  expect(later.data).toMatchObject({ state: 'closed', content: { statement: 'Prove it.' } });
});

it('lets nobody do anything in it from elsewhere, and everybody in what is no running exam', async () => {
  const [running, over] = [await exam(), await exam({ dueAt: '2020-02-01T00:00:00Z' })];
  const check = ({ personId, sessionId }: SignedInVisitor, assignmentId: string) =>
    requireExamSeat(api.db, { assignmentId, personId, sessionId, now: new Date() });
  await expect(check(student, running)).rejects.toMatchObject({ code: 'not_open' });
  await begin(student, running);
  await expect(check(student, running)).resolves.toBeUndefined();
  await expect(check(otherBrowser, running)).rejects.toMatchObject({ code: 'not_open' });
  await expect(check(otherBrowser, over)).resolves.toBeUndefined();
});
