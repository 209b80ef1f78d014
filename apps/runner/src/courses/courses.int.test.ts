import { CourseSchema } from '@crucible/contracts/course';
import { JoinCodeSchema } from '@crucible/contracts/join-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from '../api/api-fixture.ts';
import { startTestApi } from '../api/api-fixture.ts';
import { member, openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';

let api: TestApi;
let course: TestCourse;

beforeAll(async () => {
  api = await startTestApi();
  course = await openCourse(api);
});
afterAll(() => api.stop());

const codeOf = async (who: SignedInVisitor, courseId: string, code: object = {}) =>
  JoinCodeSchema.parse((await who.mutate('coursePeople.createJoinCode', { courseId, code })).data);
const memberOf = (courseId: string, { personId }: SignedInVisitor) =>
  api.db.courseMember.findUnique({ where: { courseId_personId: { courseId, personId } } });

describe('a course', () => {
  it('is made by teachers, who teach it then', async () => {
    const { courseId, teacher } = course;
    const mine = (await teacher.query('courses.list', {})).data;
    expect(mine).toMatchObject([{ id: courseId, role: 'teacher', studentCount: 1, assignmentCount: 0 }]);
    const student = await signedIn(api, { role: 'student' });
    const refused = await student.mutate('courses.create', { name: 'Mine', code: 'X' });
    expect(refused.error?.code).toBe('forbidden');
  });

  it('is renamed, and its time zone has to exist', async () => {
    const { courseId, teacher } = course;
    const change = (changes: object) => teacher.mutate('courses.update', { courseId, changes });
    expect((await change({ timeZone: 'Europe/Berlin' })).data).toMatchObject({
      timeZone: 'Europe/Berlin',
      name: 'Programming',
    });
    expect((await change({ timeZone: 'Europe/Atlantis' })).error?.code).toBe('invalid_input');
  });

  it('is read only while it is archived', async () => {
    const { courseId, teacher, student } = await openCourse(api);
    const archive = (isArchived: boolean) => teacher.mutate('courses.setArchived', { courseId, isArchived });
    const code = await codeOf(teacher, courseId);
    expect((await archive(true)).data).toMatchObject({ archivedAt: expect.any(String) });
    expect((await student.query('courses.get', { courseId })).status).toBe(200);
    const section = () => teacher.mutate('coursePeople.createSection', { courseId, name: 'Monday' });
    expect((await section()).error?.code).toBe('not_open');
    const stranger = await signedIn(api);
    expect((await stranger.mutate('courses.join', { code: code.code })).error?.code).toBe('not_found');
    expect((await archive(false)).data).toMatchObject({ archivedAt: null });
    expect((await section()).status).toBe(200);
  });

  it('is copied without people, its dates moved, its times of day kept', async () => {
    const { courseId, teacher } = await openCourse(api);
    await teacher.mutate('courses.update', { courseId, changes: { timeZone: 'Europe/Berlin' } });
    await teacher.mutate('assignments.create', {
      courseId,
      settings: { title: 'First', dueAt: '2026-03-25T23:59:00+01:00', points: 10 },
      content: { statement: 'Add.' },
    });
    const copy = { name: 'Again', code: 'CS2', shiftDays: 7 };
    const copied = CourseSchema.parse((await teacher.mutate('courses.copy', { courseId, copy })).data);
    expect(copied).toMatchObject({ name: 'Again', timeZone: 'Europe/Berlin', studentCount: 0 });
    const { data } = await teacher.query('assignments.list', { courseId: copied.id });
    expect(data).toMatchObject({
      items: [{ title: 'First', state: 'draft', points: 10, dueAt: '2026-04-01T21:59:00.000Z' }],
    });
  });
});

describe('a code', () => {
  it('lets people in as students, however it is typed, once', async () => {
    const { courseId, teacher } = course;
    const section = await teacher.mutate('coursePeople.createSection', { courseId, name: 'Friday' });
    const { id: sectionId } = section.data as { id: string };
    const { code, id } = await codeOf(teacher, courseId, { sectionId });
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    const visitor = await signedIn(api);
    expect((await visitor.query('courses.offer', { code: typed })).data).toMatchObject({
      course: { id: courseId, name: 'Programming' },
      section: { name: 'Friday' },
      isMember: false,
    });
    const joins = await Promise.all([1, 2, 3].map(() => visitor.mutate('courses.join', { code: typed })));
    for (const join of joins) expect(join.data).toEqual({ courseId });
    expect(await memberOf(courseId, visitor)).toMatchObject({ role: 'student', sectionId });
    expect(await api.db.joinCode.findUnique({ where: { id } })).toMatchObject({ uses: 1 });
    expect((await teacher.mutate('courses.join', { code })).status).toBe(200);
    expect(await memberOf(courseId, teacher)).toMatchObject({ role: 'teacher' });
  });

  it.each(['revoked', 'expired', 'unknown'])('that is %s lets nobody in, and says the same', async (kind) => {
    const { courseId, teacher } = course;
    const made = await codeOf(teacher, courseId);
    if (kind === 'revoked')
      await teacher.mutate('coursePeople.revokeJoinCode', { courseId, joinCodeId: made.id });
    if (kind === 'expired')
      await api.db.joinCode.update({ where: { id: made.id }, data: { expiresAt: new Date(0) } });
    const visitor = await signedIn(api);
    const code = kind === 'unknown' ? 'ZZZZZZZZ' : made.code;
    for (const answer of [
      await visitor.query('courses.offer', { code }),
      await visitor.mutate('courses.join', { code }),
    ])
      expect(answer.error).toEqual({
        code: 'not_found',
        message: 'This code lets nobody in: it is mistyped, has expired, or was revoked.',
      });
    expect(await memberOf(courseId, visitor)).toBeNull();
  });

  it('does not undo what the staff has done', async () => {
    const { courseId, teacher } = course;
    const { code } = await codeOf(teacher, courseId);
    const visitor = await member(api, { courseId, role: 'student', name: 'Gone' });
    const { personId } = visitor;
    expect((await teacher.mutate('coursePeople.removeMember', { courseId, personId })).status).toBe(200);
    expect((await visitor.query('courses.get', { courseId })).error?.code).toBe('not_found');
    expect((await visitor.mutate('courses.join', { code })).error?.code).toBe('forbidden');
  });

  it('of another course cannot be revoked', async () => {
    const other = await openCourse(api);
    const { id } = await codeOf(course.teacher, course.courseId);
    const refused = await other.teacher.mutate('coursePeople.revokeJoinCode', {
      ...{ courseId: other.courseId, joinCodeId: id },
    });
    expect(refused.error?.code).toBe('not_found');
  });

  it('cannot be tried without end', async () => {
    const strict = await startTestApi({ rates: { perPersonPerMinute: 3, perAddressPerMinute: 100 } });
    try {
      const visitor = await signedIn(strict);
      const codes: (string | undefined)[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1)
        codes.push((await visitor.query('courses.offer', { code: 'ZZZZZZZZ' })).error?.code);
      expect(codes).toEqual([
        'not_found',
        'not_found',
        'not_found',
        'too_many_requests',
        'too_many_requests',
      ]);
    } finally {
      await strict.stop();
    }
  });
});

describe('people', () => {
  it('a course keeps at least one teacher, also when two give it up at once', async () => {
    const { courseId, teacher } = await openCourse(api);
    const step = (who: SignedInVisitor, role: string) =>
      teacher.mutate('coursePeople.changeMember', { courseId, personId: who.personId, role });
    expect((await step(teacher, 'student')).error).toEqual({
      code: 'conflict',
      message: 'A course keeps at least one teacher.',
    });
    const second = await member(api, { courseId, role: 'teacher', name: 'Second' });
    const answers = await Promise.all([
      teacher.mutate('coursePeople.changeMember', { courseId, personId: teacher.personId, role: 'student' }),
      second.mutate('coursePeople.removeMember', { courseId, personId: second.personId }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(await api.db.courseMember.count({ where: { courseId, role: 'teacher', removedAt: null } })).toBe(
      1,
    );
  });

  it('a section of another course is none of this one', async () => {
    const other = await openCourse(api);
    const made = await other.teacher.mutate('coursePeople.createSection', {
      ...{ courseId: other.courseId, name: 'Elsewhere' },
    });
    const { id: sectionId } = made.data as { id: string };
    const { courseId, teacher, student } = course;
    for (const answer of [
      await teacher.mutate('coursePeople.changeMember', { courseId, personId: student.personId, sectionId }),
      await teacher.mutate('coursePeople.renameSection', { courseId, sectionId, name: 'Mine' }),
      await teacher.mutate('coursePeople.deleteSection', { courseId, sectionId }),
      await teacher.mutate('coursePeople.createJoinCode', { courseId, code: { sectionId } }),
    ])
      expect(answer.error?.code).toBe('not_found');
  });

  it('two sections do not have the same name', async () => {
    const { courseId, teacher } = course;
    const make = () => teacher.mutate('coursePeople.createSection', { courseId, name: 'Twice' });
    expect((await make()).status).toBe(200);
    expect((await make()).error?.code).toBe('already_there');
  });
});
