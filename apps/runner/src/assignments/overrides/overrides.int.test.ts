import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestApi } from '../../api/api-fixture.ts';
import { startTestApi } from '../../api/api-fixture.ts';
import { member, openCourse } from '../../api/course-fixture.ts';
import type { TestCourse } from '../../api/course-fixture.ts';
import { publishDraft } from '../assignment-fixture.ts';

let api: TestApi;
let course: TestCourse;

beforeAll(async () => {
  api = await startTestApi();
  course = await openCourse(api);
});
afterAll(() => api.stop());

const PAST = { opensAt: '2020-01-01T00:00:00Z', dueAt: '2020-02-01T00:00:00Z' };

it('are for a person, with a reason, until they are revoked', async () => {
  const id = await publishDraft(course, { settings: PAST });
  const { student, teacher, courseId } = course;
  const other = await member(api, { courseId, role: 'student', name: 'Other' });
  const made = await teacher.mutate('overrides.create', {
    assignmentId: id,
    overrides: { personIds: [student.personId], dueAt: '2999-01-01T00:00:00Z', reason: 'Ill.' },
  });
  expect(made.data).toMatchObject([{ person: { name: 'Stu' }, reason: 'Ill.', createdByName: 'Tea' }]);
  const [{ id: overrideId }] = made.data as [{ id: string }];
  const stateFor = async (who: typeof student) =>
    (await who.query('assignments.open', { assignmentId: id })).data;
  expect(await stateFor(student)).toMatchObject({ state: 'open', dates: { isExtended: true } });
  expect(await stateFor(other)).toMatchObject({ state: 'closed', refusal: { reason: 'closed' } });
  const audit = await api.db.auditEvent.findMany({ where: { subjectId: id, personId: teacher.personId } });
  expect(audit.map(({ action }) => action)).toContain('assignment_override.created');
  await teacher.mutate('overrides.revoke', { assignmentId: id, overrideId });
  expect(await stateFor(student)).toMatchObject({ state: 'closed', dates: { isExtended: false } });
});

it('are for a section', async () => {
  const id = await publishDraft(course, { settings: PAST });
  const { student, teacher, courseId } = course;
  const section = await teacher.mutate('coursePeople.createSection', { courseId, name: 'Late' });
  const { id: sectionId } = section.data as { id: string };
  await teacher.mutate('coursePeople.changeMember', { courseId, personId: student.personId, sectionId });
  const overrides = { sectionIds: [sectionId], dueAt: '2999-01-01T00:00:00Z' };
  await teacher.mutate('overrides.create', { assignmentId: id, overrides });
  expect((await student.query('assignments.open', { assignmentId: id })).data).toMatchObject({
    state: 'open',
  });
  const deleted = await teacher.mutate('coursePeople.deleteSection', { courseId, sectionId });
  expect(deleted.error?.code).toBe('conflict');
});

it('are for nobody outside the course, and say something', async () => {
  const id = await publishDraft(course);
  const stranger = (await openCourse(api)).student;
  const make = (overrides: object) =>
    course.teacher.mutate('overrides.create', { assignmentId: id, overrides });
  const dueAt = '2999-01-01T00:00:00Z';
  expect((await make({ personIds: [stranger.personId], dueAt })).error?.code).toBe('not_found');
  expect((await make({ personIds: [course.student.personId] })).error?.code).toBe('invalid_input');
  expect((await make({ dueAt })).error?.code).toBe('invalid_input');
});
