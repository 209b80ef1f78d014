import type { ErrorCode } from '@crucible/contracts/errors';
import { member, openCourse } from '../course-fixture.ts';
import type { TestCourse } from '../course-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { signedIn } from '../signed-in-fixture.ts';
import { visit, visitorWith } from '../visitor-fixture.ts';
import type { Visitor } from '../visitor-fixture.ts';

/** Everybody who asks, from those who may nothing to those who may all. */
export const CALLERS = [
  'nobody',
  'visitor',
  'expired',
  'banned',
  'outsider',
  'elsewhere',
  'classmate',
  'student',
  'grader',
  'teacher',
  'admin',
] as const;
export type CallerName = (typeof CALLERS)[number];
export type Callers = Record<CallerName, Visitor & { personId: string }>;

/** What each of them is told: null for whoever may. */
export type Audience = Record<CallerName, ErrorCode | null>;

const everybody = (code: ErrorCode | null): Audience =>
  Object.fromEntries(CALLERS.map((name) => [name, code])) as Audience;

const WITHOUT_SESSION = {
  nobody: 'sign_in_needed',
  visitor: 'sign_in_needed',
  expired: 'sign_in_needed',
  banned: 'sign_in_needed',
} as const;
const NOT_IN_COURSE = { ...WITHOUT_SESSION, outsider: 'not_found', elsewhere: 'not_found' } as const;

export const ANYBODY = everybody(null);
export const ACCOUNT: Audience = { ...ANYBODY, ...WITHOUT_SESSION };
/** Those who may make courses, wherever they teach. */
export const TEACHERS: Audience = {
  ...{ ...ACCOUNT, outsider: 'forbidden', classmate: 'forbidden', student: 'forbidden', grader: 'forbidden' },
};
export const ADMIN: Audience = { ...TEACHERS, elsewhere: 'forbidden', teacher: 'forbidden' };
export const MEMBER: Audience = { ...ACCOUNT, ...NOT_IN_COURSE };
export const GRADER: Audience = { ...MEMBER, classmate: 'forbidden', student: 'forbidden' };
export const TEACHER: Audience = { ...GRADER, grader: 'forbidden' };
/** The student whose it is, and the staff; to others of the course it is not there. */
export const READER: Audience = { ...MEMBER, classmate: 'not_found' };
/** The student whose it is, and nobody else, whatever they are. */
export const OWNER: Audience = { ...everybody('not_found'), ...WITHOUT_SESSION, student: null };
/** The same for what needs no account. */
export const OWNER_OF_RUN: Audience = { ...everybody('not_found'), student: null };

/** A course with everybody in it who asks, and somebody in another one. */
export async function gatherCallers(
  api: Pick<TestApi, 'url' | 'db'>,
): Promise<{ course: TestCourse; callers: Callers }> {
  const [course, other] = [await openCourse(api), await openCourse(api)];
  const { courseId, teacher, grader, student } = course;
  const [expired, banned] = [await signedIn(api, { role: 'admin' }), await signedIn(api, { role: 'admin' })];
  await api.db.session.update({ where: { id: expired.sessionId }, data: { expiresAt: new Date(0) } });
  await api.db.person.update({ where: { id: banned.personId }, data: { bannedAt: new Date() } });
  const withoutAccount = (visitor: Visitor) => ({ ...visitor, personId: '' });
  const callers: Callers = {
    nobody: withoutAccount(visitorWith(api.url, '')),
    visitor: withoutAccount(await visit(api.url)),
    ...{ expired, banned, student, grader, teacher },
    outsider: other.student,
    elsewhere: other.teacher,
    classmate: await member(api, { courseId, role: 'student', name: 'Mate' }),
    admin: await signedIn(api, { role: 'admin' }),
  };
  return { course, callers };
}
