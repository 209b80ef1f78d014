import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClass } from '../gradebook/class-fixture.ts';
import type { TestAssignment, TestClass } from '../gradebook/class-fixture.ts';
import { newId } from '../lib/ids.ts';
import { startTestApi } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { signInAgain, signedIn } from './signed-in-fixture.ts';
import { visit } from './visitor-fixture.ts';
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

describe('access', () => {
  let task: TestAssignment;
  let submissionId: string;
  let callers: Record<string, Visitor>;

  beforeAll(async () => {
    const [owner, other] = [await course.addStudent('Owner'), await course.addStudent('Other')];
    task = await course.addAssignment();
    submissionId = await task.handIn(owner, { points: 5, verdicts: ['passed', 'wrong_answer'] });
    const elsewhere = await createClass(api.db);
    callers = {
      anonymous: await visit(api.url),
      stranger: await signedIn(api, { role: 'teacher' }),
      elsewhere: await as(elsewhere.teacherId),
      other: await as(other),
      owner: await as(owner),
      grader,
      teacher,
      admin: await signedIn(api, { role: 'admin' }),
    };
  });

  const OUTSIDE = { anonymous: 'sign_in_needed', stranger: 'not_found', elsewhere: 'not_found' };
  const GRADER = {
    ...OUTSIDE,
    other: 'forbidden',
    owner: 'forbidden',
    grader: null,
    teacher: null,
    admin: null,
  };
  const TEACHER = { ...GRADER, grader: 'forbidden' };
  const READER = { ...OUTSIDE, other: 'not_found', owner: null, grader: null, teacher: null, admin: null };
  const CSV = 'Email,Sums\n';

  it.each([
    ['gradebook.get', 'query', GRADER, () => ({ courseId: course.courseId })],
    ['gradebook.statistics', 'query', GRADER, () => ({ courseId: course.courseId, sectionId: null })],
    ['gradebook.export', 'query', GRADER, () => ({ courseId: course.courseId, format: 'plain' })],
    ['gradebook.previewPoints', 'mutate', TEACHER, () => ({ courseId: course.courseId, csv: CSV })],
    [
      ...(['gradebook.importPoints', 'mutate', TEACHER] as const),
      () => ({ courseId: course.courseId, csv: CSV, reason: 'x', expected: 0 }),
    ],
    ['reviews.list', 'query', GRADER, () => ({ assignmentId: task.id, isAnonymous: false })],
    ['reviews.get', 'query', GRADER, () => ({ submissionId, isAnonymous: false })],
    ['comments.create', 'mutate', GRADER, () => ({ submissionId, text: 'x', place: null })],
    ['rubrics.list', 'query', GRADER, () => ({ assignmentId: task.id })],
    ['rubrics.save', 'mutate', TEACHER, () => ({ assignmentId: task.id, items: [] })],
    ['feedback.get', 'query', READER, () => ({ submissionId })],
    ['dashboard.get', 'query', GRADER, () => ({ assignmentId: task.id, knownTag: null })],
    ['similarity.get', 'query', GRADER, () => ({ assignmentId: task.id })],
  ] as const)('%s', async (procedure, kind, expected, inputOf) => {
    for (const [who, code] of Object.entries(expected)) {
      const answer = await callers[who]?.[kind](procedure, inputOf());
      expect(answer?.error?.code ?? null, `${procedure} as ${who}`).toBe(code);
    }
  });

  it('what names something else is not there, whoever asks', async () => {
    const foreign = await (await createClass(api.db)).addAssignment();
    const [commentId, rubricItemId, pairId] = [newId(), newId(), newId()];
    await api.db.rubricItem.create({
      data: { id: rubricItemId, assignmentId: foreign.id, position: 0, title: 'x', points: 1 },
    });
    const answers = [
      await teacher.mutate('comments.update', { submissionId, commentId, text: 'x' }),
      await teacher.mutate('comments.delete', { submissionId, commentId }),
      await teacher.mutate('rubrics.mark', { submissionId, rubricItemId, isMarked: true }),
      await teacher.mutate('grades.override', {
        assignmentId: task.id,
        studentId: newId(),
        points: 1,
        reason: 'x',
      }),
      await teacher.mutate('grades.revokeOverride', { assignmentId: task.id, studentId: newId() }),
      await teacher.query('similarity.compare', { assignmentId: task.id, pairId }),
      await teacher.mutate('similarity.note', { assignmentId: task.id, pairId, verdict: 'harmless' }),
    ];
    expect(answers.map(({ error }) => error?.code)).toEqual(answers.map(() => 'not_found'));
  });

  it('the archive is the staff’s', async () => {
    const path = `/api/assignments/${task.id}/submissions.zip`;
    const statuses = await Promise.all(
      Object.entries(callers).map(async ([who, visitor]) => [who, (await visitor.get(path)).status]),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      ...{ anonymous: 401, stranger: 404, elsewhere: 404, other: 403, owner: 403 },
      ...{ grader: 200, teacher: 200, admin: 200 },
    });
  });
});
