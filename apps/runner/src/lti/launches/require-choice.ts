import type { Db } from '@crucible/db';
import { requireAssignmentAccess } from '../../assignments/require-assignment-access.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Actor } from '../../people/actor.ts';
import { ensureConnection } from '../connections/ensure-connection.ts';
import type { LaunchMessage } from './launch-message.ts';
import { requireTeachersLaunch } from './stored-launch.ts';

type Input = { launchId: string; assignmentId: string; actor: Actor };

/** A teacher's launch, and an assignment of the course to which it is connected. `not_found` for every other. */
export async function requireChoice(
  deps: { db: Db; clock: Clock },
  { launchId, assignmentId, actor }: Input,
): Promise<{ message: LaunchMessage; connectionId: string; courseId: string }> {
  const message = await requireTeachersLaunch(deps, { launchId, personId: actor.personId });
  const { courseId } = await requireAssignmentAccess(deps, { assignmentId, actor, needed: 'teacher' });
  const connection = await ensureConnection(deps, message);
  if (connection.courseId !== courseId) throw new AppError('not_found');
  return { message, connectionId: connection.id, courseId };
}
