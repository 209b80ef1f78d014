import type { LtiLaunch } from '@crucible/contracts/lti';
import type { Db } from '@crucible/db';
import { roundPoints } from '../../assignments/rules/grade-of.ts';
import { teachableCourses } from './teachable-courses.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Actor } from '../../people/actor.ts';
import { ensureConnection } from '../connections/ensure-connection.ts';
import { requireTeachersLaunch } from './stored-launch.ts';

type Deps = { db: Db; clock: Clock };

const MAX_COURSES = 500;

/** A launch, for the teacher who has something to decide about it. */
export async function getLaunch(
  deps: Deps,
  { launchId, actor }: { launchId: string; actor: Actor },
): Promise<LtiLaunch> {
  const { db } = deps;
  const { personId } = actor;
  const message = await requireTeachersLaunch(deps, { launchId, personId });
  const [platform, { courseId }] = await Promise.all([
    db.ltiPlatform.findUniqueOrThrow({ where: { id: message.platformId }, select: { name: true } }),
    ensureConnection(deps, message),
  ]);
  const select = { id: true, name: true, code: true };
  const isConnected = courseId !== null;
  return {
    ...{ id: launchId, platform: platform.name, context: message.context.title },
    purpose: message.deepLink === null ? 'resource' : 'deep_link',
    course: isConnected ? await db.course.findUnique({ where: { id: courseId }, select }) : null,
    courses: isConnected
      ? []
      : await db.course.findMany({
          ...{ where: teachableCourses(actor), select, take: MAX_COURSES },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        }),
    mayCreateCourse: actor.role === 'teacher' || actor.role === 'admin',
    assignments: isConnected ? await readAssignments(db, courseId) : [],
  };
}

async function readAssignments(db: Db, courseId: string): Promise<LtiLaunch['assignments']> {
  const rows = await db.assignment.findMany({
    where: { courseId, archivedAt: null },
    select: {
      ...{ id: true, title: true, points: true, publishedAt: true },
      currentVersion: { select: { maxPoints: true } },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, title, points, publishedAt, currentVersion }) => ({
    ...{ id, title, isPublished: publishedAt !== null },
    maxPoints: roundPoints(points ?? currentVersion?.maxPoints ?? 0),
  }));
}
