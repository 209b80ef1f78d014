import type { AssignmentContentInput } from '@crucible/contracts/assignment-content';
import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { Role } from '@crucible/contracts/role';
import type { Db, Prisma } from '@crucible/db';
import { newId } from '../lib/ids.ts';

/** A course with people in it, made in the database: for tests of what is done with what was handed in. */
export type TestClass = {
  courseId: string;
  teacherId: string;
  graderId: string;
  addStudent(name: string, sectionId?: string): Promise<string>;
  addSection(name: string): Promise<string>;
  addAssignment(
    settings?: Partial<Prisma.AssignmentUncheckedCreateInput>,
    version?: TestVersion,
  ): Promise<TestAssignment>;
};

/** What is said otherwise than usual of what was published. */
export type TestVersion = { content?: object; visibilities?: string[] };

export type TestAssignment = {
  id: string;
  versionId: string;
  /** Hands something in for a student, graded when it has points or results. */
  handIn(personId: string, submission?: TestSubmission): Promise<string>;
};

export type TestSubmission = {
  number?: number;
  createdAt?: Date;
  /** Of `maxPoints`, 10 where it is missing; nothing is graded where both this and the results are. */
  points?: number;
  maxPoints?: number;
  costsAttempt?: boolean;
  language?: string;
  files?: { path: string; content: string }[];
  /** Verdicts of the tests `t1`, `t2` … */
  verdicts?: string[];
};

const CONTENT: AssignmentContentInput = {
  languages: [
    {
      language: 'python',
      files: [
        { path: 'main.py', content: '# begin here\n' },
        { path: 'data.txt', content: '1 2 3\n', access: 'read_only' },
        { path: 'secret.py', content: 'KEY = 1\n', access: 'hidden' },
      ],
    },
  ],
  tests: [
    { id: 't1', name: 'Adds', kind: 'io', points: 4, expected: '1' },
    { id: 't2', name: 'Subtracts', kind: 'io', points: 6, expected: '2' },
  ],
};

async function addPerson(db: Db, name: string, role: Role = 'student'): Promise<string> {
  const id = newId();
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${id.slice(0, 4)}@class.test`;
  await db.person.create({ data: { id, name, role, email, emailVerified: true } });
  return id;
}

/** Makes a course with a teacher and a grader. */
export async function createClass(db: Db): Promise<TestClass> {
  const courseId = newId();
  await db.course.create({ data: { id: courseId, name: 'Programming', code: 'CS1' } });
  const join = async (personId: string, role: 'student' | 'grader' | 'teacher', sectionId?: string) => {
    await db.courseMember.create({ data: { courseId, personId, role, sectionId: sectionId ?? null } });
    return personId;
  };
  let position = 0;
  return {
    courseId,
    teacherId: await join(await addPerson(db, 'Teacher', 'teacher'), 'teacher'),
    graderId: await join(await addPerson(db, 'Grader'), 'grader'),
    addStudent: async (name, sectionId) => join(await addPerson(db, name), 'student', sectionId),
    addSection: async (name) => {
      const { id } = await db.section.create({ data: { id: newId(), courseId, name } });
      return id;
    },
    addAssignment: (settings = {}, version = {}) =>
      addAssignment(db, { courseId, position: position++, ...settings }, version),
  };
}

async function addAssignment(
  db: Db,
  settings: Partial<Prisma.AssignmentUncheckedCreateInput> & { courseId: string; position: number },
  version: TestVersion,
): Promise<TestAssignment> {
  const [id, versionId] = [newId(), newId()];
  const content = AssignmentContentSchema.parse(CONTENT);
  await db.assignment.create({
    data: { id, title: 'Sums', draft: content, publishedAt: new Date(), ...settings },
  });
  await db.assignmentVersion.create({
    data: {
      id: versionId,
      assignmentId: id,
      number: 1,
      content,
      contentHash: 'x',
      maxPoints: 10,
      ...version,
    },
  });
  await db.assignment.update({ where: { id }, data: { currentVersionId: versionId } });
  return {
    id,
    versionId,
    handIn: (personId, submission = {}) => handIn(db, { id, versionId, personId }, submission),
  };
}

async function handIn(
  db: Db,
  { id: assignmentId, versionId, personId }: { id: string; versionId: string; personId: string },
  made: TestSubmission,
): Promise<string> {
  const id = newId();
  const number = made.number ?? 1 + (await db.submission.count({ where: { assignmentId, personId } }));
  const createdAt = made.createdAt ?? new Date();
  const files = made.files ?? [{ path: 'main.py', content: `print(${number})\nprint(2)\n` }];
  const language = made.language ?? 'python';
  await db.submission.create({
    data: { id, assignmentId, personId, versionId, number, language, files, createdAt },
  });
  const verdicts = made.verdicts ?? [];
  if (made.points === undefined && verdicts.length === 0) return id;
  const gradingId = newId();
  await db.gradingRun.create({
    data: {
      ...{ id: gradingId, submissionId: id, versionId, assignmentId, personId, createdAt },
      ...{ reason: 'submitted', status: 'graded', finishedAt: createdAt },
      ...{
        points: made.points ?? 0,
        maxPoints: made.maxPoints ?? 10,
        costsAttempt: made.costsAttempt ?? true,
      },
      results: {
        create: verdicts.map((verdict, position) => ({
          ...{ position, testId: `t${position + 1}`, name: `Test ${position + 1}`, verdict, detail: {} },
          ...{ points: verdict === 'passed' ? 1 : 0, maxPoints: 1 },
        })),
      },
    },
  });
  await db.submission.update({ where: { id }, data: { currentGradingId: gradingId } });
  return id;
}
