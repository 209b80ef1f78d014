import type { Db } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Actor } from '../../people/actor.ts';
import type { Author } from '../../people/author.ts';
import { storeLink } from './link-assignment.ts';
import { requireChoice } from './require-choice.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { launchId: string; assignmentId: string; actor: Actor; by: Author };

/** Lets a link that was made on a platform by hand lead to an assignment from now on; resolves to where it leads. */
export async function chooseAssignment(deps: Deps, input: Input): Promise<{ path: string }> {
  const { db, instance } = deps;
  const { assignmentId, by } = input;
  const { message, connectionId, courseId } = await requireChoice(deps, input);
  if (message.resourceLinkId === null) throw new AppError('not_found');
  await storeLink(deps, { message, connectionId, assignmentId });
  const event = { action: 'lti_link.chosen', instance, subjectId: assignmentId } as const;
  await db.$transaction((tx) => recordAudit(tx, { ...by, ...event, detail: { connectionId } }));
  return { path: `/courses/${courseId}/assignments/${assignmentId}` };
}
