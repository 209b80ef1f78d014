import { AssignmentSchema } from '@crucible/contracts/assignment';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { openCourse } from './course-fixture.ts';
import { appRouter } from './router.ts';
import { signedIn } from './signed-in-fixture.ts';
import { visit } from './visitor-fixture.ts';
import type { Visitor } from './visitor-fixture.ts';

let api: TestApi;
let callers: Record<string, Visitor>;
let ids: { courseId: string; published: string; draft: string };

beforeAll(async () => {
  api = await startTestApi();
  const { courseId, teacher, grader, student } = await openCourse(api);
  const elsewhere = await openCourse(api);
  callers = {
    anonymous: await visit(api.url),
    stranger: await signedIn(api, { role: 'teacher' }),
    elsewhere: elsewhere.teacher,
    ...{ student, grader, teacher },
    admin: await signedIn(api, { role: 'admin' }),
  };
  const create = async () => {
    const made = await teacher.mutate('assignments.create', {
      courseId,
      settings: { title: 'Sum' },
      content: {
        languages: [{ language: 'python' }],
        tests: [{ kind: 'io', id: 'a', name: 'A', expected: '' }],
      },
    });
    return AssignmentSchema.parse(made.data).id;
  };
  const [published, draft] = [await create(), await create()];
  await teacher.mutate('assignments.publish', { assignmentId: published, draftRevision: 1 });
  ids = { courseId, published, draft };
});
afterAll(() => api.stop());

const OUTSIDE = { anonymous: 'sign_in_needed', stranger: 'not_found', elsewhere: 'not_found' };
/** Whoever is let in is told that the request has something in it that does not belong there. */
const LET_IN = 'invalid_input';
const STAFF = { teacher: LET_IN, admin: LET_IN };
const MEMBER = { ...OUTSIDE, student: LET_IN, grader: LET_IN, ...STAFF };
const GRADER = { ...OUTSIDE, student: 'forbidden', grader: LET_IN, ...STAFF };
const TEACHER = { ...OUTSIDE, student: 'forbidden', grader: 'forbidden', ...STAFF };
/** Not about a course yet. */
const ACCOUNT = { ...MEMBER, stranger: LET_IN, elsewhere: LET_IN };
const MAKER = { ...ACCOUNT, student: 'forbidden', grader: 'forbidden' };

const TABLE: Record<string, Record<string, string>> = {
  'courses.list': ACCOUNT,
  'courses.offer': ACCOUNT,
  'courses.join': ACCOUNT,
  'courses.create': MAKER,
  'courses.get': MEMBER,
  'courses.update': TEACHER,
  'courses.setArchived': TEACHER,
  'courses.copy': TEACHER,
  'coursePeople.members': GRADER,
  'coursePeople.changeMember': TEACHER,
  'coursePeople.removeMember': TEACHER,
  'coursePeople.invitations': TEACHER,
  'coursePeople.revokeInvitation': TEACHER,
  'coursePeople.previewRoster': TEACHER,
  'coursePeople.applyRoster': TEACHER,
  'coursePeople.sections': GRADER,
  'coursePeople.createSection': TEACHER,
  'coursePeople.renameSection': TEACHER,
  'coursePeople.deleteSection': TEACHER,
  'coursePeople.joinCodes': TEACHER,
  'coursePeople.createJoinCode': TEACHER,
  'coursePeople.revokeJoinCode': TEACHER,
  'assignments.list': MEMBER,
  'assignments.open': MEMBER,
  'assignments.get': GRADER,
  'assignments.create': TEACHER,
  'assignments.saveDraft': TEACHER,
  'assignments.changeSettings': TEACHER,
  'assignments.previewPublishing': GRADER,
  'assignments.publish': TEACHER,
  'assignments.setState': TEACHER,
  'assignments.versions': GRADER,
  'assignments.version': GRADER,
  'assignments.duplicate': TEACHER,
  'assignments.reorder': TEACHER,
  'assignments.delete': TEACHER,
  'overrides.list': GRADER,
  'overrides.create': TEACHER,
  'overrides.revoke': TEACHER,
  'exams.state': MEMBER,
  'exams.begin': MEMBER,
  'exams.record': MEMBER,
  'exams.events': GRADER,
  'exams.release': GRADER,
};

const NOUNS = [...new Set(Object.keys(TABLE).map((path) => path.split('.')[0]))];
/** At run time this is flat, by path. */
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
const isOfAssignment = (path: string) =>
  /^(?:assignments|overrides|exams)\./.test(path) && !/\.(?:list|create|reorder)$/.test(path);
const aboutAssignment = (path: string) => isOfAssignment(path) || path.startsWith('overrides.');

async function ask(path: string, who: Visitor, assignmentId: string) {
  const about = aboutAssignment(path) ? { assignmentId } : { courseId: ids.courseId };
  const input = { ...about, surplus: true };
  return procedures[path]?._def.type === 'query' ? who.query(path, input) : who.mutate(path, input);
}

it('the table has every procedure of these nouns', () => {
  const all = Object.keys(procedures).filter((path) => NOUNS.includes(path.split('.')[0]));
  expect(Object.keys(TABLE).toSorted()).toEqual(all.toSorted());
});

it.each(Object.entries(TABLE))('%s', async (path, expected) => {
  const told: Record<string, string | undefined> = {};
  for (const [name, visitor] of Object.entries(callers))
    told[name] = (await ask(path, visitor, ids.published)).error?.code;
  expect(told).toEqual(expected);
});

it.each(Object.keys(TABLE).filter((path) => aboutAssignment(path)))(
  '%s: what is not published is not there for students, and what is not there is there for nobody',
  async (path) => {
    const { student, admin } = callers;
    if (student === undefined || admin === undefined) throw new Error('Nobody is there.');
    expect((await ask(path, student, ids.draft)).error?.code).toMatch(/^(?:not_found|forbidden)$/);
    expect((await ask(path, admin, 'x'.repeat(21))).error?.code).toBe('not_found');
  },
);
