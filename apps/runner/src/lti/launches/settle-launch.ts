import type { Db } from '@crucible/db';
import type { Clock } from '../../lib/clock.ts';
import { ensureConnection } from '../connections/ensure-connection.ts';
import { enterCourse } from './enter-course.ts';
import { findAssignment, storeLink } from './link-assignment.ts';
import type { LaunchMessage } from './launch-message.ts';
import { LaunchRefused } from './launch-refused.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { message: LaunchMessage; personId: string };

/** Where a launch leads, or what its teacher has to decide before. */
export type Settled = { path: string } | { decision: 'connect' | 'choose' };

/**
 * Does what a launch says for whoever was launched: lets them into the connected course, and finds what the link leads to.
 * Throws `LaunchRefused` where there is nothing for them.
 */
export async function settleLaunch(deps: Deps, { message, personId }: Input): Promise<Settled> {
  const isTeacher = message.role === 'teacher';
  const { id: connectionId, courseId } = await ensureConnection(deps, message);
  if (courseId === null) {
    if (isTeacher) return { decision: 'connect' };
    throw new LaunchRefused('not_connected');
  }
  const role = await enterCourse(deps, { courseId, personId, role: message.role, connectionId });
  const mayDecide = isTeacher && role === 'teacher';
  if (message.deepLink !== null) {
    if (mayDecide) return { decision: 'choose' };
    throw new LaunchRefused('no_role');
  }
  const assignmentId = await findAssignment(deps, { message, connectionId, courseId });
  if (assignmentId !== null) {
    await storeLink(deps, { message, connectionId, assignmentId });
    return { path: `/courses/${courseId}/assignments/${assignmentId}` };
  }
  if (mayDecide) return { decision: 'choose' };
  if (message.assignmentId !== null) throw new LaunchRefused('assignment');
  return { path: `/courses/${courseId}` };
}
