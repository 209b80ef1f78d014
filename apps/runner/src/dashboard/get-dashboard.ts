import { createHash } from 'node:crypto';
import type { Dashboard, DashboardAnswer } from '@crucible/contracts/dashboard';
import type { AssignmentAccess } from '../assignments/require-assignment-access.ts';
import { roundPoints, scaledPoints } from '../assignments/rules/grade-of.ts';
import type { GradebookDeps } from '../gradebook/get-gradebook.ts';
import { readAssignments } from '../gradebook/read-assignments.ts';
import { AppError } from '../lib/app-error.ts';
import { activityOf } from './activity-of.ts';
import { countTest, progressOf, stuckOn } from './progress-of.ts';
import { readActivity } from './read-activity.ts';
import { readProgress } from './read-progress.ts';
import { readTests } from './read-tests.ts';

type Input = { access: AssignmentAccess; knownTag: string | null };

/**
 * What a course does with an assignment at the moment: who is at it, and how everybody stands with each test of the version
 * that is graded by. Whoever knows it already, by its tag, gets only that.
 */
export async function getDashboard(
  deps: GradebookDeps,
  { access, knownTag }: Input,
): Promise<DashboardAnswer> {
  const now = deps.clock.now();
  const dashboard = await readDashboard(deps, { access, now });
  const tag = createHash('sha256').update(JSON.stringify(dashboard)).digest('base64url');
  return { tag, at: now.toISOString(), dashboard: tag === knownTag ? null : dashboard };
}

async function readDashboard(
  { db, pool }: GradebookDeps,
  { access, now }: { access: AssignmentAccess; now: Date },
): Promise<Dashboard> {
  const { assignmentId, courseId } = access;
  const [[assignment], version, members, submissions, activity] = await Promise.all([
    readAssignments({ pool }, { courseId, assignmentId }),
    db.assignmentVersion.findFirst({
      where: { currentOf: { id: assignmentId } },
      select: { content: true },
    }),
    readMembers(db, courseId),
    readProgress({ pool }, assignmentId),
    readActivity({ pool }, assignmentId),
  ]);
  if (assignment === undefined) throw new AppError('not_found');
  const tests = version === null ? [] : readTests(version.content);
  const testIds = tests.map(({ testId }) => testId);
  const isMember = new Set(members.map(({ personId }) => personId));
  const ofStudents = submissions.filter(({ personId }) => isMember.has(personId));
  const submissionsOf = Map.groupBy(ofStudents, ({ personId }) => personId);
  const seenOf = new Map(activity.map((row) => [row.personId, row]));
  const { id, title, dueAt } = assignment;
  return {
    assignment: {
      ...{ id, title, dueAt: dueAt?.toISOString() ?? null },
      maxPoints: roundPoints(assignment.points ?? assignment.contentPoints),
    },
    tests: tests.map((test) => ({ ...test, ...countTest(ofStudents, test.testId) })),
    students: members.map(({ personId, person, section }) => {
      const own = submissionsOf.get(personId) ?? [];
      const seen = seenOf.get(personId);
      const cells = progressOf(own, testIds);
      const last = own.findLast(({ points }) => points !== null);
      const points = last === undefined ? null : scaledPoints(last, assignment.points);
      return {
        ...{ personId, section, cells, name: person.name ?? person.email ?? '' },
        activity: activityOf(seen, now),
        lastSeenAt: seen?.lastSeenAt?.toISOString() ?? null,
        attempts: own.length,
        submissionId: own.at(-1)?.submissionId ?? null,
        points: points === null ? null : roundPoints(points),
        stuckOn: stuckOn(cells, { testIds, now }),
      };
    }),
    queue: {
      waiting: activity.reduce((sum, { waiting }) => sum + waiting, 0),
      running: activity.reduce((sum, { running }) => sum + running, 0),
    },
  };
}

const readMembers = (db: GradebookDeps['db'], courseId: string) =>
  db.courseMember.findMany({
    where: { courseId, role: 'student', removedAt: null },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
    select: {
      personId: true,
      person: { select: { name: true, email: true } },
      section: { select: { id: true, name: true } },
    },
  });
