import { AssignmentSchema } from '@crucible/contracts/assignment';
import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from '../api/api-fixture.ts';
import { startTestApi } from '../api/api-fixture.ts';
import { openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';
import { CONTENT, createDraft, publishDraft } from './assignment-fixture.ts';
import { handIn } from './hand-in-fixture.ts';

let api: TestApi;
let course: TestCourse;

beforeAll(async () => {
  api = await startTestApi();
  course = await openCourse(api);
});
afterAll(() => api.stop());

const create = (settings: object = {}, content: AssignmentContentInput = CONTENT) =>
  createDraft(course, { settings, content });
const published = (settings: object = {}) => publishDraft(course, { settings });
const publish = (assignmentId: string, draftRevision = 1) =>
  course.teacher.mutate('assignments.publish', { assignmentId, draftRevision, note: 'Ready.' });

describe('a draft', () => {
  it('is saved by one of two who began with the same, and not by the other', async () => {
    const { id } = await create();
    const save = (statement: string) =>
      course.teacher.mutate('assignments.saveDraft', {
        ...{ assignmentId: id, draftRevision: 1 },
        content: { ...CONTENT, statement },
      });
    const answers = await Promise.all([save('One.'), save('Two.')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const winner = answers[0]?.status === 200 ? 'One.' : 'Two.';
    const { data } = await course.teacher.query('assignments.get', { assignmentId: id });
    expect(data).toMatchObject({ draftRevision: 2, draft: { statement: winner } });
  });

  it('is there for nobody but the staff', async () => {
    const { id } = await create({ title: 'Unseen' });
    const { courseId, student, grader } = course;
    expect((await student.query('assignments.open', { assignmentId: id })).error?.code).toBe('not_found');
    expect((await student.query('assignments.list', { courseId })).text).not.toContain('Unseen');
    const seen = await grader.query('assignments.open', { assignmentId: id });
    expect(seen.data).toMatchObject({ content: { versionNumber: 1, statement: 'Add two numbers.' } });
  });

  it('keeps dates as moments, in whatever zone they were told', async () => {
    const { id } = await create({ dueAt: '2026-03-29T03:30:00+02:00', opensAt: '2026-03-28T20:00:00-04:00' });
    const { data } = await course.teacher.query('assignments.get', { assignmentId: id });
    expect(data).toMatchObject({
      dueAt: '2026-03-29T01:30:00.000Z',
      opensAt: '2026-03-29T00:00:00.000Z',
    });
  });

  it('does not take dates that contradict each other, also not one after the other', async () => {
    const { id } = await create({ opensAt: '2026-01-02T00:00:00Z' });
    const change = (changes: object) =>
      course.teacher.mutate('assignments.changeSettings', { assignmentId: id, changes });
    expect((await change({ dueAt: '2026-01-01T00:00:00Z' })).error).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'settings.dueAt', message: 'It is due before it opens.' }],
    });
    expect((await change({ dueAt: '2026-01-03T00:00:00Z', points: 0.5 })).data).toMatchObject({
      points: 0.5,
    });
  });
});

describe('publishing', () => {
  it('says what is missing, and refuses', async () => {
    const { id } = await create({}, { languages: [{ language: 'cobol' }] });
    const { data } = await course.grader.query('assignments.previewPublishing', { assignmentId: id });
    expect(data).toMatchObject({
      problems: expect.arrayContaining([
        { severity: 'error', path: 'tests', message: 'There is no test.' },
        { severity: 'error', path: 'languages.0.language', message: 'There is no language cobol here.' },
      ]),
      changes: null,
      nextNumber: 1,
    });
    expect((await publish(id)).error?.code).toBe('invalid_input');
    expect((await course.teacher.query('assignments.versions', { assignmentId: id })).data).toEqual([]);
  });

  it('is of the draft that was seen', async () => {
    const { id } = await create();
    expect((await publish(id, 2)).error?.code).toBe('conflict');
  });

  it('makes versions, and says whom a change touches', async () => {
    const { id } = await create();
    await publish(id);
    await handIn(api.db, { assignmentId: id, personId: course.student.personId });
    const { teacher } = course;
    const [sample, hidden] = CONTENT.tests ?? [];
    const content = { ...CONTENT, tests: [sample, { ...hidden, expected: 'other' }] };
    const saved = await teacher.mutate('assignments.saveDraft', {
      ...{ assignmentId: id, draftRevision: 1, content },
    });
    expect(saved.data).toMatchObject({ hasUnpublishedChanges: true });
    const preview = await teacher.query('assignments.previewPublishing', { assignmentId: id });
    expect(preview.data).toMatchObject({
      changes: { tests: { changed: ['hidden'], added: [], removed: [] }, statement: false, grading: true },
      touched: { submissions: 1, people: 1 },
      offersRegrade: true,
      nextNumber: 2,
    });
    expect((await publish(id, 2)).data).toMatchObject({ number: 2, isCurrent: true, note: 'Ready.' });
    const versions = await teacher.query('assignments.versions', { assignmentId: id });
    expect(versions.data).toMatchObject([
      { number: 2, submissionCount: 0, createdByName: 'Tea' },
      { number: 1, submissionCount: 1, isCurrent: false },
    ]);
    const first = await teacher.query('assignments.version', { assignmentId: id, number: 1 });
    expect(first.data).toMatchObject({ tests: [{ id: 'sample' }, { expected: 'SECRET' }] });
  });

  it('twice at once makes one version', async () => {
    const { id } = await create();
    const answers = await Promise.all([publish(id), publish(id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await api.db.assignmentVersion.count({ where: { assignmentId: id } })).toBe(1);
  });
});

describe('what a student sees', () => {
  it('is the statement and the samples, and nothing that is hidden', async () => {
    const id = await published({ title: 'Seen', maxAttempts: 3, points: 20 });
    const { student, courseId } = course;
    const opened = await student.query('assignments.open', { assignmentId: id });
    expect(opened.data).toMatchObject({
      ...{ title: 'Seen', attemptsLeft: 3, maxPoints: 20, refusal: null, state: 'open' },
      content: {
        tests: [
          { key: 'sample', sample: { expected: '3' } },
          { key: 'hidden-2', name: null },
        ],
      },
    });
    const listed = await student.query('assignments.list', { courseId });
    expect(listed.data).toMatchObject({ view: 'student' });
    expect(opened.text + listed.text).not.toContain('SECRET');
    for (const path of ['assignments.get', 'assignments.versions', 'assignments.previewPublishing'])
      expect((await student.query(path, { assignmentId: id })).error?.code).toBe('forbidden');
  });

  it('is nothing but the dates before it opens', async () => {
    const id = await published({ opensAt: '2999-01-01T00:00:00Z' });
    const { student, grader } = course;
    const opened = await student.query('assignments.open', { assignmentId: id });
    expect(opened.data).toMatchObject({ content: null, state: 'upcoming', refusal: { reason: 'not_open' } });
    expect(opened.text).not.toContain('Add two');
    expect((await student.get(`/api/assignments/${id}/assets/plot.png`)).status).toBe(404);
    expect((await grader.get(`/api/assignments/${id}/assets/plot.png`)).status).toBe(200);
  });

  it('are pictures, and no more of the assignment than those', async () => {
    const id = await published();
    const { student } = course;
    const picture = await student.get(`/api/assignments/${id}/assets/plot.png`);
    expect(await picture.text()).toBe('PNG');
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect((await student.get(`/api/assignments/${id}/assets/main.py`)).status).toBe(404);
    const stranger = (await openCourse(api)).teacher;
    expect((await stranger.get(`/api/assignments/${id}/assets/plot.png`)).status).toBe(404);
  });

  it('changes with what the staff does to it', async () => {
    const id = await published({ title: 'Comes and goes' });
    const { student, teacher } = course;
    const change = (what: string) =>
      teacher.mutate('assignments.setState', { assignmentId: id, change: what });
    const isThere = async () =>
      (await student.query('assignments.open', { assignmentId: id })).status === 200;
    expect(await isThere()).toBe(true);
    await change('unpublish');
    expect(await isThere()).toBe(false);
    expect((await publish(id)).data).toMatchObject({ number: 1 });
    expect(await isThere()).toBe(true);
    expect((await change('archive')).data).toMatchObject({ state: 'archived' });
    expect(await isThere()).toBe(false);
    await change('restore');
    expect((await change('publish_results')).data).toMatchObject({ resultsPublishedAt: expect.any(String) });
    expect(await isThere()).toBe(true);
  });
});

describe('order, copies, the end', () => {
  it('puts all in another order, or none', async () => {
    const { courseId, teacher } = await openCourse(api);
    const make = async (title: string) => {
      const made = await teacher.mutate('assignments.create', { courseId, settings: { title } });
      return AssignmentSchema.parse(made.data).id;
    };
    const ids = await Promise.all(['A', 'B', 'C'].map((title) => make(title)));
    const reorder = (assignmentIds: string[]) =>
      teacher.mutate('assignments.reorder', { courseId, assignmentIds });
    expect((await reorder(ids.toReversed())).status).toBe(200);
    const { data } = await teacher.query('assignments.list', { courseId });
    expect((data as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(ids.toReversed());
    expect((await reorder(ids.slice(1))).error?.code).toBe('conflict');
    expect((await reorder([...ids.slice(1), ids[1] ?? ''])).error?.code).toBe('conflict');
  });

  it('makes a copy with everything but the people', async () => {
    const id = await published({ title: 'Whole', points: 7 });
    const copy = await course.teacher.mutate('assignments.duplicate', { assignmentId: id });
    expect(copy.data).toMatchObject({
      ...{ title: 'Whole (copy)', points: 7, state: 'draft', versionNumber: null },
      draft: { statement: 'Add two numbers.' },
    });
  });

  it('is deleted as long as nobody has handed in', async () => {
    const { teacher, student } = course;
    const [empty, full] = [await published(), await published()];
    await handIn(api.db, { assignmentId: full, personId: student.personId });
    const remove = (assignmentId: string) => teacher.mutate('assignments.delete', { assignmentId });
    expect((await remove(empty)).status).toBe(200);
    expect((await teacher.query('assignments.get', { assignmentId: empty })).error?.code).toBe('not_found');
    expect((await remove(full)).error?.code).toBe('conflict');
  });
});
