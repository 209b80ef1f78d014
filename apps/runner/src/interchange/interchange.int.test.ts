import {
  ExportedAssignmentSchema,
  ExportedResultsSchema,
  ImportedAssignmentSchema,
} from '@crucible/contracts/assignment-package';
import { AssignmentSchema } from '@crucible/contracts/assignment';
import { NewApiKeySchema } from '@crucible/contracts/api-key';
import { readZip } from '@crucible/interchange/archive/read-zip';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOfSecret } from '../api-keys/api-key-secret.ts';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';
import { createProgram } from '../api/rest/program-fixture.ts';
import type { Program } from '../api/rest/program-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { FOLDER, YAML, asFiles, asZip, encode } from './package-fixture.ts';

let api: TestApi;
let course: TestCourse;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  course = await openCourse(api);
});

async function importInto({ courseId, teacher }: TestCourse, sent: object = asFiles(FOLDER)) {
  const answer = await teacher.mutate('packages.import', { courseId, package: sent });
  return ImportedAssignmentSchema.parse(answer.data);
}

async function keyOf(who: SignedInVisitor, scopes = ['assignments']): Promise<Program> {
  const made = await who.mutate('apiKeys.create', { name: 'git', scopes });
  return createProgram(api.url, NewApiKeySchema.parse(made.data).secret);
}

describe('a package', () => {
  it.each([
    ['its files', asFiles(FOLDER)],
    ['a zip archive', asZip(FOLDER)],
  ])('sent as %s becomes a draft at the end of the course', async (_how, sent) => {
    const made = await importInto(course, sent);
    expect(made).toMatchObject({ title: 'Sum', format: 'crucible', draftRevision: 1, notes: [] });
    const { assignmentId } = made;
    const draft = AssignmentSchema.parse(
      (await course.teacher.query('assignments.get', { assignmentId })).data,
    );
    expect(draft).toMatchObject({ title: 'Sum', points: 10, state: 'draft', draft: { statement: 'Add.\n' } });
    expect(draft.draft.tests).toMatchObject([{ id: 'hidden', expected: 'SECRET\n' }]);
  });

  it.each([
    ['of no known format', asFiles({ 'main.py': '' }), /no package that is known/],
    ['with a file outside of it', asFiles({ ...FOLDER, '../x': '' }), /name that is not accepted/],
    ['with a file twice', { name: '', files: [...asFiles(FOLDER).files, ...asFiles(FOLDER).files] }, /twice/],
    ['that is no archive', { zip: encode('hello') }, /no zip archive/],
    ['whose file is missing', asFiles({ 'assignment.yaml': YAML }), /statement|no file/],
    [
      'whose dates contradict each other',
      asFiles({
        ...FOLDER,
        'assignment.yaml': YAML.replace(
          'points: 10',
          'dueAt: "2026-01-02T00:00:00Z", opensAt: "2026-01-03T00:00:00Z"',
        ),
      }),
      /./,
    ],
  ])('%s is refused with the reason', async (_what, sent, reason) => {
    const { courseId, teacher } = course;
    const { error } = await teacher.mutate('packages.import', { courseId, package: sent });
    expect(error).toMatchObject({ code: 'invalid_input', message: expect.stringMatching(reason) });
  });

  it('of another format says what was not taken as it was', async () => {
    const made = await importInto(
      course,
      asFiles({
        '.docs/instructions.md': '# Instructions\n\nGo.\n',
        'leap.py': 'pass',
        'leap_test.py': 'import unittest\n',
      }),
    );
    expect(made).toMatchObject({ format: 'exercism', title: 'Sum' });
    expect(made.notes.map(({ path }) => path)).toContain('.meta/config.json');
  });
});

describe('a draft', () => {
  it('leaves as a folder that makes the same assignment, and the folder of that is the same', async () => {
    const { assignmentId } = await importInto(course);
    const fetch = async (id: string) => {
      const answer = await course.grader.query('packages.export', { assignmentId: id });
      const exported = ExportedAssignmentSchema.parse(answer.data);
      const { name, files } = readZip(Buffer.from(exported.zip, 'base64'));
      return {
        name,
        files: Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])),
      };
    };
    const first = await fetch(assignmentId);
    expect(first.name).toBe('sum');
    expect(first.files['tests/hidden/expected.txt']).toBe('SECRET\n');
    const again = await importInto(course, asFiles(first.files));
    const second = await fetch(again.assignmentId);
    const withoutOrigin = ({ files }: typeof first) => ({
      ...files,
      'assignment.yaml': files['assignment.yaml']?.replace(/origin:\n( {2}.*\n){2}/, ''),
    });
    expect(withoutOrigin(second)).toEqual(withoutOrigin(first));
  });

  it('is replaced by a package made from its own revision, and by no other', async () => {
    const { assignmentId } = await importInto(course);
    const changed = asFiles({ ...FOLDER, 'assignment.yaml': YAML.replace('title: Sum', 'title: Total') });
    const replace = (draftRevision: number) =>
      course.teacher.mutate('packages.replaceDraft', { assignmentId, draftRevision, package: changed });
    const [one, two] = await Promise.all([replace(1), replace(1)]);
    expect(new Set([one.error?.code, two.error?.code])).toEqual(new Set(['conflict', undefined]));
    expect((await replace(2)).data).toMatchObject({ draftRevision: 3, title: 'Total' });
    const row = await api.db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    expect(row).toMatchObject({ title: 'Total', draftRevision: 3 });
    const events = await api.db.auditEvent.findMany({ where: { subjectId: assignmentId } });
    expect(events.filter(({ action }) => action === 'assignment.draft_replaced')).toHaveLength(2);
  });

  it('of an archived course is only read', async () => {
    const { assignmentId } = await importInto(course);
    const { courseId, teacher } = course;
    await teacher.mutate('courses.setArchived', { courseId, isArchived: true });
    const replaced = await teacher.mutate('packages.replaceDraft', {
      assignmentId,
      draftRevision: 1,
      package: asFiles(FOLDER),
    });
    expect(replaced.error?.code).toBe('not_open');
    expect(
      (await teacher.mutate('packages.import', { courseId, package: asFiles(FOLDER) })).error?.code,
    ).toBe('not_open');
    expect((await teacher.query('packages.export', { assignmentId })).error).toBeUndefined();
  });
});

describe('a program with a key', () => {
  it('finds the course, makes an assignment, fetches it and puts it back', async () => {
    const program = await keyOf(course.teacher);
    const courses = await program.get('/courses');
    expect(courses.body).toMatchObject({ courses: [{ id: course.courseId, code: 'CS1' }] });
    const made = await program.post(`/courses/${course.courseId}/assignments`, asFiles(FOLDER));
    expect(made.status).toBe(201);
    const { assignmentId } = ImportedAssignmentSchema.parse(made.body);
    const fetched = await program.get(`/assignments/${assignmentId}/package`);
    const { zip, draftRevision } = ExportedAssignmentSchema.parse(fetched.body);
    const put = (revision: number) =>
      program.send(`/assignments/${assignmentId}/package`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ draftRevision: revision, package: { zip } }),
      });
    expect(await put(draftRevision)).toMatchObject({ status: 200, body: { draftRevision: 2, notes: [] } });
    expect(await put(draftRevision)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it.each([
    ['the grader', (its: TestCourse) => its.grader, [200, 403, 403]],
    ['a student', (its: TestCourse) => its.student, [403, 403, 403]],
    ['a teacher of another course', () => signedIn(api, { role: 'teacher' }), [404, 404, 404]],
    ['an admin', () => signedIn(api, { role: 'admin' }), [200, 200, 201]],
  ])('of %s is let in as far as its owner is', async (_who, whose, expected) => {
    const { assignmentId } = await importInto(course);
    // Drafts are not there for students, whoever asks for them.
    await course.teacher.mutate('assignments.publish', { assignmentId, draftRevision: 1 });
    const owner = await whose(course);
    const secret = `cru_${Buffer.from(owner.personId.padEnd(32, 'x')).toString('base64url').slice(0, 43)}`;
    await api.db.apiKey.create({
      data: {
        id: owner.personId,
        personId: owner.personId,
        name: 'k',
        prefix: 'cru_x',
        hash: hashOfSecret(secret),
        scopes: ['assignments'],
      },
    });
    const program = createProgram(api.url, secret);
    const read = await program.get(`/assignments/${assignmentId}/package`);
    const replaced = await program.send(`/assignments/${assignmentId}/package`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ draftRevision: 1, package: asFiles(FOLDER) }),
    });
    const made = await program.post(`/courses/${course.courseId}/assignments`, asFiles(FOLDER));
    expect([read, replaced, made].map(({ status }) => status)).toEqual(expected);
    if (read.status !== 200) expect(read.text).not.toContain('SECRET');
  });

  it('that does not allow it is refused', async () => {
    const program = await keyOf(course.teacher, ['execute']);
    expect(await program.get('/courses')).toMatchObject({ status: 403, body: { code: 'scope_missing' } });
  });
});

it('each way in lets in whom it is for, and tells the others nothing', async () => {
  const { courseId, teacher, grader, student } = course;
  const { assignmentId } = await importInto(course);
  await teacher.mutate('assignments.publish', { assignmentId, draftRevision: 1 });
  const stranger = await signedIn(api, { role: 'teacher' });
  const handedIn = await student.mutate('submissions.create', {
    ...{ assignmentId, language: 'python', token: 'y'.repeat(16) },
    files: [{ path: 'main.py', content: '' }],
  });
  const { id: submissionId } = handedIn.data as { id: string };
  const sent = { package: asFiles(FOLDER) };
  const ask = {
    import: (who: SignedInVisitor) => who.mutate('packages.import', { courseId, ...sent }),
    replaceDraft: (who: SignedInVisitor) =>
      who.mutate('packages.replaceDraft', { assignmentId, draftRevision: 99, ...sent }),
    export: (who: SignedInVisitor) => who.query('packages.export', { assignmentId }),
    readReport: (who: SignedInVisitor) =>
      who.mutate('packages.readReport', { assignmentId, framework: 'jest', xml: '<testsuite/>' }),
    exportResults: (who: SignedInVisitor) =>
      who.query('packages.exportResults', { submissionId, format: 'junit' }),
  };
  const told: Record<string, (string | undefined)[]> = {};
  for (const [name, call] of Object.entries(ask)) {
    told[name] = [];
    for (const who of [stranger, student, grader, teacher]) {
      const answer = await call(who);
      told[name].push(answer.error?.code);
      if (who === stranger || who === student) expect(JSON.stringify(answer)).not.toContain('SECRET');
    }
  }
  expect(told).toEqual({
    import: ['not_found', 'forbidden', 'forbidden', undefined],
    replaceDraft: ['not_found', 'forbidden', 'forbidden', 'conflict'],
    export: ['not_found', 'forbidden', undefined, undefined],
    readReport: ['not_found', 'forbidden', 'forbidden', undefined],
    exportResults: ['not_found', 'forbidden', 'not_found', 'not_found'],
  });
});

it('a report gives the list of a unit test', async () => {
  const { assignmentId } = await importInto(course);
  const xml =
    '<testsuite><testcase classname="m.TestA" name="test_x"><properties><property name="points" value="2"/></properties></testcase></testsuite>';
  const read = (report: string) =>
    course.teacher.mutate('packages.readReport', { assignmentId, framework: 'pytest', xml: report });
  expect((await read(xml)).data).toEqual({ cases: [{ name: 'TestA::test_x', points: 2 }] });
  expect((await read('<!DOCTYPE x>')).error?.code).toBe('invalid_input');
});

it('results leave for other graders once there are some', async () => {
  const { assignmentId } = await importInto(course);
  await course.teacher.mutate('assignments.publish', { assignmentId, draftRevision: 1 });
  const handedIn = await course.student.mutate('submissions.create', {
    ...{ assignmentId, language: 'python', token: 'x'.repeat(16) },
    files: [{ path: 'main.py', content: 'print(1)\n' }],
  });
  const { id: submissionId } = handedIn.data as { id: string };
  const ask = (format: string, who = course.grader) =>
    who.query('packages.exportResults', { submissionId, format });
  expect((await ask('junit', course.student)).error?.code).toBe('forbidden');
  const { id } = await api.db.gradingRun.findFirstOrThrow({ where: { submissionId } });
  await api.db.gradingRun.update({
    where: { id },
    data: { status: 'graded', points: 0, maxPoints: 1, finishedAt: new Date() },
  });
  await api.db.submission.update({ where: { id: submissionId }, data: { currentGradingId: id } });
  const xml = ExportedResultsSchema.parse((await ask('junit')).data);
  expect(xml).toMatchObject({
    fileName: 'results.xml',
    content: expect.stringContaining('<testsuites name="Sum"'),
  });
  const json = ExportedResultsSchema.parse((await ask('gradescope')).data);
  expect(JSON.parse(json.content)).toMatchObject({ score: 0, visibility: 'visible' });
});
