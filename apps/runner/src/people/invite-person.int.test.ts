import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, mailTo, openBrowser } from '../accounts/auth-client-fixture.ts';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';

let api: TestApi;
let admin: SignedInVisitor;

beforeAll(async () => {
  api = await startTestApi();
  admin = await signedIn(api, { role: 'admin' });
});
afterAll(() => api.stop());

it('invites a teacher to a course: the link sets the password, once, and leads into the course', async () => {
  const email = 'invited@example.test';
  const course = await admin.mutate('courses.create', { name: 'Logic', code: 'L1' });
  const { id: courseId } = course.data as { id: string };
  const invitation = { email: 'Invited@Example.test', name: 'Ina Vited', role: 'teacher' };
  const answer = await admin.mutate('people.invite', { ...invitation, course: { courseId, role: 'grader' } });
  expect(answer.data).toMatchObject({ email, role: 'teacher', emailVerified: false });

  const { link, subject } = await mailTo(api, email);
  expect(subject).toBe('Your invitation to Logic on Crucible');
  const { pathname, searchParams } = new URL(link);
  expect(pathname).toBe('/invitation');
  const browser = openBrowser(api);
  const token = searchParams.get('token');
  expect((await browser.post('/reset-password', { token, newPassword: PASSWORD })).status).toBe(200);
  expect((await browser.post('/reset-password', { token, newPassword: 'x'.repeat(12) })).status).toBe(400);
  await browser.post('/sign-in/email', { email, password: PASSWORD });
  const visitor = browser.visitor();
  expect((await visitor.query('session.get')).data).toMatchObject({ role: 'teacher', name: 'Ina Vited' });
  expect((await visitor.query('courses.get', { courseId })).data).toMatchObject({ role: 'grader' });
});

it('can be repeated until it is accepted, and not after', async () => {
  const email = 'twice@example.test';
  const invite = (role: string) => admin.mutate('people.invite', { email, name: 'T', role });
  await invite('student');
  expect((await invite('teacher')).data).toMatchObject({ role: 'teacher' });
  const { link } = await mailTo(api, email, 2);
  const token = new URL(link).searchParams.get('token');
  await openBrowser(api).post('/reset-password', { token, newPassword: PASSWORD });
  expect((await invite('admin')).error?.code).toBe('already_there');
});

it('invites nobody to a course that is not there', async () => {
  const course = { courseId: 'x'.repeat(21), role: 'student' };
  const invitation = { email: 'nowhere@example.test', name: 'N', role: 'student', course };
  expect((await admin.mutate('people.invite', invitation)).error?.code).toBe('not_found');
  expect(await api.db.person.count({ where: { email: invitation.email } })).toBe(0);
});
