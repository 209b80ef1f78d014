import type { LtiConnect } from '@crucible/contracts/lti';
import type { Db } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import { createCourse } from '../../courses/create-course.ts';
import { requireActive } from '../../courses/require-active.ts';
import { requireCourseAccess } from '../../courses/require-course-access.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Actor } from '../../people/actor.ts';
import type { Author } from '../../people/author.ts';
import { ensureConnection } from '../connections/ensure-connection.ts';
import { explainRefusal } from './explain-refusal.ts';
import { destinationOf } from './receive-launch.ts';
import { requireTeachersLaunch } from './stored-launch.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = LtiConnect & { actor: Actor; by: Author };

/**
 * Connects the course of a platform from which a teacher was launched to a course of theirs, or to a new one, and resolves to
 * where they go on. `forbidden` for whoever may make no courses, `conflict` when it is connected already.
 */
export async function connectCourse(
  deps: Deps,
  { launchId, to, actor, by }: Input,
): Promise<{ path: string }> {
  const { db, clock, instance } = deps;
  const { personId } = actor;
  const message = await requireTeachersLaunch(deps, { launchId, personId });
  const { id, courseId: connected } = await ensureConnection(deps, message);
  if (connected !== null) throw new AppError('conflict');
  const courseId = await courseOf(deps, { to, actor, by });
  await db.$transaction(async (tx) => {
    const { count } = await tx.ltiContext.updateMany({
      where: { id, courseId: null },
      data: { courseId, connectedById: personId, connectedAt: clock.now() },
    });
    if (count === 0) throw new AppError('conflict');
    const event = { action: 'lti_context.connected', instance, subjectId: courseId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { connectionId: id, platformId: message.platformId } });
  });
  return { path: await explainRefusal(() => destinationOf(deps, { message, personId })) };
}

async function courseOf(deps: Deps, { to, actor, by }: Omit<Input, 'launchId'>): Promise<string> {
  if ('courseId' in to) {
    requireActive(await requireCourseAccess(deps, { courseId: to.courseId, actor, needed: 'teacher' }));
    return to.courseId;
  }
  if (actor.role !== 'teacher' && actor.role !== 'admin') throw new AppError('forbidden');
  return (await createCourse(deps, { course: to.course, by })).id;
}
