import { setTimeout as sleep } from 'node:timers/promises';
import { publishDraft } from '../../assignments/assignment-fixture.ts';
import { handIn } from '../../assignments/hand-in-fixture.ts';
import { newId } from '../../lib/ids.ts';
import type { TestApi } from '../api-fixture.ts';
import { change } from '../asking-fixture.ts';
import { openCourse } from '../course-fixture.ts';
import { gatherCallers } from './callers-fixture.ts';
import type { Callers } from './callers-fixture.ts';

/** An installation with one of everything that procedures are about; all that is a student's is `student`'s. */
export type World = Awaited<ReturnType<typeof makeWorld>>;

type Installation = Pick<TestApi, 'url' | 'db'>;

const DAY_MS = 86_400_000;
const POLL_MS = 20;

/** Made by the operations where these are quick, else in the database. */
export async function makeWorld(api: Installation) {
  const { db } = api;
  const { course, callers } = await gatherCallers(api);
  const { courseId } = course;
  const assignmentId = await publishDraft(course, { settings: { dueAt: inDays(1), hasBoard: true } });
  const examId = await publishDraft(course, {
    settings: { mode: 'exam', dueAt: inDays(1), closesAt: inDays(2) },
  });
  const submissionId = await handIn(db, { assignmentId, personId: callers.student.personId });
  const mateSubmissionId = await handIn(db, { assignmentId, personId: callers.classmate.personId });
  await gradeByHand(api, submissionId);
  const offered = await openCourse(api);
  const { code } = await change<{ code: string }>(offered.teacher, 'coursePeople.createJoinCode', {
    courseId: offered.courseId,
  });
  return {
    ...{ api, callers, course, courseId, assignmentId, examId, submissionId, mateSubmissionId },
    offeredCode: code,
    fresh: freshThings(api, { callers, courseId, assignmentId, submissionId, mateSubmissionId }),
  };
}

/** A grading that counts, without having been made. */
async function gradeByHand({ db }: Installation, submissionId: string): Promise<void> {
  const { assignmentId, personId, versionId } = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
  });
  const data = { id: newId(), submissionId, assignmentId, personId, versionId, points: 1, maxPoints: 10 };
  const now = new Date();
  await db.gradingRun.create({ data: { ...data, reason: 'submitted', status: 'graded', finishedAt: now } });
  await db.submission.update({ where: { id: submissionId }, data: { currentGradingId: data.id } });
}

export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

type Place = {
  callers: Callers;
  courseId: string;
  assignmentId: string;
  submissionId: string;
  mateSubmissionId: string;
};

/** Things that are made for one question each, because whoever may ask it changes or removes them. Each resolves to an id. */
function freshThings(api: Installation, place: Place) {
  const { db } = api;
  const { callers, courseId, assignmentId, submissionId, mateSubmissionId } = place;
  const { student, teacher } = callers;
  const id = newId;
  const versionId = async () => {
    const { currentVersionId } = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    return currentVersionId ?? '';
  };
  return {
    person: async (role: 'student' | 'teacher' = 'student') =>
      (
        await db.person.create({
          data: { id: id(), role, name: 'Pat', email: `${id()}@x.test`.toLowerCase() },
        })
      ).id,
    async memberOf() {
      const personId = await this.person();
      await db.courseMember.create({ data: { courseId, personId, role: 'student' } });
      return personId;
    },
    /** Another one with the same people. */
    course: async () => {
      const people = await db.courseMember.findMany({ where: { courseId } });
      const made = await db.course.create({ data: { id: id(), name: 'Another', code: 'A' } });
      await db.courseMember.createMany({
        data: people.map((one) => ({ ...one, courseId: made.id, sectionId: null })),
      });
      return made.id;
    },
    session: async () => {
      const data = { id: id(), token: id(), personId: student.personId, expiresAt: new Date(inDays(1)) };
      return (await db.session.create({ data })).id;
    },
    apiKey: async () => {
      const data = {
        id: id(),
        personId: student.personId,
        name: 'k',
        prefix: 'cru_',
        hash: id(),
        scopes: ['read'],
      };
      return (await db.apiKey.create({ data })).id;
    },
    section: async () => (await db.section.create({ data: { id: id(), courseId, name: id() } })).id,
    joinCode: async () =>
      (await db.joinCode.create({ data: { id: id(), courseId, code: id().slice(0, 8) } })).id,
    invitation: async () =>
      (
        await db.courseInvitation.create({
          data: { id: id(), courseId, email: `${id()}@x.test`, role: 'student' },
        })
      ).id,
    draft: async () => {
      const made = await change<{ id: string }>(teacher, 'assignments.create', {
        ...{ courseId, settings: { title: 'Draft' } },
        content: {
          languages: [{ language: 'python' }],
          tests: [{ kind: 'io', id: 'a', name: 'A', expected: '' }],
        },
      });
      return made.id;
    },
    override: async () =>
      (
        await db.assignmentOverride.create({
          data: { id: id(), assignmentId, personId: student.personId, maxAttempts: 90 },
        })
      ).id,
    comment: async (authorId: string) =>
      (await db.submissionComment.create({ data: { id: id(), submissionId, text: 'x', authorId } })).id,
    rubricItem: async () =>
      (await db.rubricItem.create({ data: { id: id(), assignmentId, position: 0, title: 'x', points: 1 } }))
        .id,
    pair: async () => {
      const report = await db.similarityReport.create({
        data: {
          id: id(),
          assignmentId,
          scope: 'latest',
          status: 'finished',
          finishedAt: new Date(),
          histogram: Array.from({ length: 20 }, () => 0),
        },
      });
      const pair = {
        id: id(),
        reportId: report.id,
        language: 'python',
        similarity: 1,
        longest: 9,
        fragments: [],
      };
      return (
        await db.similarityPair.create({ data: { ...pair, leftId: submissionId, rightId: mateSubmissionId } })
      ).id;
    },
    regrade: async () =>
      (
        await db.regrade.create({
          data: { id: id(), assignmentId, versionId: await versionId(), scope: { type: 'all' }, total: 0 },
        })
      ).id,
    grading: async (status: 'graded' | 'queued' = 'graded') => {
      const { personId } = student;
      const data = { id: id(), submissionId, assignmentId, personId, versionId: await versionId() };
      return (await db.gradingRun.create({ data: { ...data, reason: 'submitted', status } })).id;
    },
    run: async () => {
      const made = await change<{ id: string }>(student, 'runs.create', {
        ...{ language: 'python', files: [{ path: 'main.py', content: 'pass' }] },
      });
      while ((await db.run.findUniqueOrThrow({ where: { id: made.id } })).status === 'queued')
        await sleep(POLL_MS);
      return made.id;
    },
    snippet: async () =>
      (
        await change<{ id: string }>(student, 'snippets.create', {
          ...{ language: 'python', files: [{ path: 'main.py', content: 'pass' }] },
        })
      ).id,
  };
}
