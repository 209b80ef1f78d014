import type { Comment } from '@crucible/contracts/comment';
import type { Feedback } from '@crucible/contracts/feedback';
import type { Review, ReviewList } from '@crucible/contracts/review';
import type { RubricItem } from '@crucible/contracts/rubric';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClass } from '../gradebook/class-fixture.ts';
import type { TestClass } from '../gradebook/class-fixture.ts';
import { startTestApi } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { change, read } from './asking-fixture.ts';
import { signInAgain } from './signed-in-fixture.ts';
import type { Visitor } from './visitor-fixture.ts';

let api: TestApi;
let course: TestClass;
let teacher: Visitor;
let grader: Visitor;

beforeAll(async () => {
  api = await startTestApi();
  course = await createClass(api.db);
  [teacher, grader] = [await as(course.teacherId), await as(course.graderId)];
});
afterAll(() => api.stop());

const as = (personId: string) => signInAgain(api, { personId, email: '', name: '' });

const review = (submissionId: string, isAnonymous = false) =>
  read<Review>(grader, 'reviews.get', { submissionId, isAnonymous });
const actionsOn = async (subjectId: string) =>
  (await api.db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  );

describe('a review', () => {
  it('shows everything that was handed in, and leads from student to student', async () => {
    const [zoe, ada, ben] = [
      await course.addStudent('Zoe'),
      await course.addStudent('Ada'),
      await course.addStudent('Ben'),
    ];
    const task = await course.addAssignment({ points: 20, counted: 'best' });
    const first = await task.handIn(ada, { points: 10 });
    const second = await task.handIn(ada, { points: 5 });
    const bens = await task.handIn(ben, {});
    const zoes = await task.handIn(zoe, { points: 1 });
    const found = await review(second);
    expect(found).toMatchObject({
      ...{ number: 2, isCounted: false, isLatest: true, points: 10 },
      grade: { points: 20, maxPoints: 20, testPoints: 20, isOverridden: false },
      previous: { submissionId: first, number: 1 },
      neighbours: { before: null, after: bens, position: 1, total: 3 },
    });
    expect(found.attempts.map(({ number, isCounted }) => [number, isCounted])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(found.files.map(({ path, given }) => [path, given])).toEqual([
      ['main.py', null],
      ['data.txt', 'read_only'],
      ['secret.py', 'hidden'],
    ]);
    expect((await review(bens)).neighbours).toMatchObject({ before: first, after: zoes, position: 2 });
  });

  it('names nobody where nobody is to be named', async () => {
    const student = await course.addStudent('Very Secret Name');
    const task = await course.addAssignment();
    const submissionId = await task.handIn(student);
    const list = await read<ReviewList>(grader, 'reviews.list', { assignmentId: task.id, isAnonymous: true });
    const one = await review(submissionId, true);
    expect(one.person).toMatchObject({ id: null, email: null });
    expect(one.person.name).toBe(list.submissions[0]?.person.name);
    for (const told of [JSON.stringify(list), JSON.stringify(one)]) {
      expect(told).not.toContain(student);
      expect(told.toLowerCase()).not.toContain('secret name');
    }
  });

  it('keeps comments: written, changed and taken away by whom it may be', async () => {
    const task = await course.addAssignment({ mode: 'practice' });
    const student = await course.addStudent('Reader');
    const submissionId = await task.handIn(student);
    const place = { path: 'main.py', line: 1, endLine: 2 };
    const { id: commentId } = await change<Comment>(grader, 'comments.create', {
      ...{ submissionId, place, text: ' Why twice? ' },
    });
    await change(teacher, 'comments.create', { submissionId, text: 'Well done' });
    expect((await review(submissionId)).comments).toMatchObject([
      { text: 'Why twice?', place, authorName: 'Grader', isOwn: true, editedAt: null },
      { text: 'Well done', place: null, authorName: 'Teacher', isOwn: false },
    ]);
    const foreign = await teacher.mutate('comments.update', { submissionId, commentId, text: 'Mine now' });
    expect(foreign.error?.code).toBe('forbidden');
    const nowhere = { path: 'main.py', line: 99, endLine: 99 };
    const lost = await grader.mutate('comments.create', { submissionId, text: 'x', place: nowhere });
    expect(lost.error?.code).toBe('invalid_input');
    await change(grader, 'comments.update', { submissionId, commentId, text: 'Why?' });
    const owner = await as(student);
    const seen = await read<Feedback>(owner, 'feedback.get', { submissionId });
    expect(seen.comments.map(({ text }) => text)).toEqual(['Why?', 'Well done']);
    await change(teacher, 'comments.delete', { submissionId, commentId });
    expect((await review(submissionId)).comments).toHaveLength(1);
    expect(await actionsOn(submissionId)).toEqual(['comment.deleted']);
  });

  it('adds what the rubric gives and takes, and forgets what was put away', async () => {
    const task = await course.addAssignment({ points: 10 });
    const submissionId = await task.handIn(await course.addStudent('Marked'), { points: 8 });
    const save = (items: unknown) =>
      change<RubricItem[]>(teacher, 'rubrics.save', { assignmentId: task.id, items });
    const items = await save([
      { id: null, title: 'Names', points: -1.5 },
      { id: null, title: 'Idea', points: 2 },
    ]);
    const mark = (rubricItemId: string | undefined, isMarked: boolean) =>
      change(grader, 'rubrics.mark', { submissionId, rubricItemId, isMarked });
    for (const { id } of items) await mark(id, true);
    await mark(items[0]?.id, true);
    expect((await review(submissionId)).grade).toMatchObject({ points: 8.5, rubricPoints: 0.5 });
    await mark(items[1]?.id, false);
    expect((await review(submissionId)).grade.points).toBe(6.5);
    await save([{ ...items[1], description: '' }].map(({ id, title, points }) => ({ id, title, points })));
    const after = await review(submissionId);
    expect(after.grade.points).toBe(8);
    expect(after.rubric.map(({ title, isMarked }) => [title, isMarked])).toEqual([['Idea', false]]);
    expect(await actionsOn(submissionId)).toEqual([
      'rubric_mark.set',
      'rubric_mark.set',
      'rubric_mark.removed',
    ]);
    const stale = await teacher.mutate('rubrics.save', {
      ...{ assignmentId: task.id, items: [{ id: items[0]?.id, title: 'x', points: 1 }] },
    });
    expect(stale.error?.code).toBe('conflict');
  });

  it('takes points by hand before all else, and gives them back', async () => {
    const student = await course.addStudent('Overridden');
    const task = await course.addAssignment();
    const submissionId = await task.handIn(student, { points: 3 });
    const who = { assignmentId: task.id, studentId: student };
    await change(grader, 'grades.override', { ...who, points: 7, reason: 'Oral' });
    await change(teacher, 'grades.override', { ...who, points: 9, reason: 'Oral again' });
    const given = await review(submissionId);
    expect(given.grade).toMatchObject({ points: 9, testPoints: 3, isOverridden: true });
    expect(given.overrides.map(({ points, revokedAt }) => [points, revokedAt === null])).toEqual([
      [9, true],
      [7, false],
    ]);
    await change(teacher, 'grades.revokeOverride', who);
    expect((await review(submissionId)).grade).toMatchObject({ points: 3, isOverridden: false });
    expect(await actionsOn(task.id)).toEqual([
      ...['grade.overridden', 'grade.overridden', 'grade.override_revoked'],
    ]);
    const unsaid = await teacher.mutate('grades.override', { ...who, points: 1, reason: ' ' });
    expect(unsaid.error?.code).toBe('invalid_input');
  });
});

describe('feedback', () => {
  it('is kept from the student until the results are published', async () => {
    const student = await course.addStudent('Waiting');
    const task = await course.addAssignment({ mode: 'graded' });
    const submissionId = await task.handIn(student, { points: 3 });
    await change(grader, 'comments.create', { submissionId, text: 'A secret for now' });
    const studentId = student;
    await change(grader, 'grades.override', {
      assignmentId: task.id,
      studentId,
      points: 4,
      reason: 'Hidden why',
    });
    const owner = await as(student);
    const before = await owner.query('feedback.get', { submissionId });
    expect(before.data).toEqual({
      ...{ isReleased: false, comments: [], rubric: [], grade: null, overrideReason: '', isCounted: false },
    });
    await api.db.assignment.update({ where: { id: task.id }, data: { resultsPublishedAt: new Date() } });
    expect(await read<Feedback>(owner, 'feedback.get', { submissionId })).toMatchObject({
      ...{ isReleased: true, comments: [{ text: 'A secret for now' }], overrideReason: 'Hidden why' },
      ...{ grade: { points: 4, testPoints: 3 }, isCounted: true },
    });
  });
});
