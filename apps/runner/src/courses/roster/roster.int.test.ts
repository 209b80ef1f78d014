import { RosterPreviewSchema } from '@crucible/contracts/roster';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestApi } from '../../api/api-fixture.ts';
import { startTestApi } from '../../api/api-fixture.ts';
import { member, openCourse } from '../../api/course-fixture.ts';
import { signedIn } from '../../api/signed-in-fixture.ts';
import { systemClock } from '../../lib/clock.ts';
import { acceptCourseInvitations } from '../accept-course-invitations.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const deps = () => ({ db: api.db, clock: systemClock, instance: 'test' });

it('does what its preview says: adds, restores, invites, changes; and the second time nothing', async () => {
  const { courseId, teacher, student } = await openCourse(api);
  const known = await signedIn(api, { name: 'Known' });
  const gone = await member(api, { courseId, role: 'student', name: 'Gone' });
  await teacher.mutate('coursePeople.removeMember', { courseId, personId: gone.personId });
  const unconfirmed = await signedIn(api, { name: 'Unconfirmed' });
  await api.db.person.update({ where: { id: unconfirmed.personId }, data: { emailVerified: false } });
  const csv = [
    'e-mail;name;role;section',
    `${known.email.toUpperCase()};;;Monday`,
    `${gone.email};;;`,
    `${student.email};;grader;Monday`,
    'fresh@crucible.test;Fresh One;;Friday',
    `${unconfirmed.email};;;`,
    'nonsense;;;',
  ].join('\r\n');

  const preview = RosterPreviewSchema.parse(
    (await teacher.mutate('coursePeople.previewRoster', { courseId, csv })).data,
  );
  expect(preview.lines.map(({ line, action }) => [line, action])).toEqual([
    [2, 'add'],
    [3, 'restore'],
    [4, 'update'],
    [5, 'invite'],
    [6, 'invite'],
    [7, 'error'],
  ]);
  expect(preview.newSections).toEqual(['Monday', 'Friday']);
  expect(await api.db.courseMember.count({ where: { courseId, removedAt: null } })).toBe(3);

  const applied = await teacher.mutate('coursePeople.applyRoster', { courseId, csv });
  expect(applied.data).toEqual(preview);
  const { data: members } = await teacher.query('coursePeople.members', { courseId });
  expect(members).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        personId: known.personId,
        role: 'student',
        section: expect.objectContaining({ name: 'Monday' }),
      }),
      expect.objectContaining({ personId: gone.personId, role: 'student' }),
      expect.objectContaining({ personId: student.personId, role: 'grader' }),
    ]),
  );
  const { data: invitations } = await teacher.query('coursePeople.invitations', { courseId });
  expect(invitations).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ email: unconfirmed.email }),
      expect.objectContaining({
        ...{ email: 'fresh@crucible.test', name: 'Fresh One' },
        section: expect.objectContaining({ name: 'Friday' }),
      }),
    ]),
  );
  const mails = await api.db.mail.findMany({ where: { to: 'fresh@crucible.test' } });
  expect(mails).toMatchObject([{ subject: 'You are invited to Programming' }]);

  const again = await teacher.mutate('coursePeople.applyRoster', { courseId, csv });
  expect(again.data).toMatchObject({ counts: { none: 5, error: 1, invite: 0 }, newSections: [] });
  expect(await api.db.mail.count({ where: { to: 'fresh@crucible.test' } })).toBe(1);
});

it('whoever has confirmed the address is in, once', async () => {
  const { courseId, teacher } = await openCourse(api);
  const csv = 'email,role\nLater@crucible.test,grader';
  await teacher.mutate('coursePeople.applyRoster', { courseId, csv });
  const later = await signedIn(api, { email: 'later@crucible.test' });
  expect((await later.query('courses.get', { courseId })).error?.code).toBe('not_found');
  const who = { personId: later.personId, email: 'later@crucible.test' };
  expect(await acceptCourseInvitations(deps(), who)).toBe(1);
  expect(await acceptCourseInvitations(deps(), who)).toBe(0);
  expect((await later.query('courses.get', { courseId })).data).toMatchObject({ role: 'grader' });
  expect((await teacher.query('coursePeople.invitations', { courseId })).data).toEqual([]);
});

it('leaves all as it is when no teacher would be left', async () => {
  const { courseId, teacher } = await openCourse(api);
  const csv = `email,role\nsomebody@crucible.test,student\n${teacher.email},student`;
  const refused = await teacher.mutate('coursePeople.applyRoster', { courseId, csv });
  expect(refused.error?.code).toBe('conflict');
  expect(await api.db.courseInvitation.count({ where: { courseId } })).toBe(0);
  expect(await api.db.mail.count({ where: { to: 'somebody@crucible.test' } })).toBe(0);
});

it('refuses what is too large in words, and what is no roster with the reason', async () => {
  const { courseId, teacher } = await openCourse(api);
  const preview = (csv: string) => teacher.mutate('coursePeople.previewRoster', { courseId, csv });
  const large = await preview(`email\n${'a'.repeat(10 * 1024 * 1024)}`);
  expect(large.error).toMatchObject({ code: 'invalid_input', issues: [{ path: 'csv' }] });
  const wrong = await preview('nothing,of,this\n1,2,3');
  expect(wrong.error).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('email') });
});
