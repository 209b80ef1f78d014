import type { Db } from '@crucible/db';
import { newId } from '../../lib/ids.ts';
import { queueScores } from '../scores/queue-scores.ts';
import type { LaunchMessage } from './launch-message.ts';

type Deps = { db: Db };
type Place = { message: LaunchMessage; connectionId: string };

/** The assignment of the connected course that a link leads to: by what it carries, or as a teacher has chosen. */
export async function findAssignment(
  { db }: Deps,
  { message, connectionId, courseId }: Place & { courseId: string },
): Promise<string | null> {
  const stored = await db.ltiLink.findFirst({
    where: { ltiContextId: connectionId, resourceLinkId: message.resourceLinkId ?? '' },
    select: { assignmentId: true },
  });
  for (const id of [message.assignmentId, stored?.assignmentId]) {
    if (id == null) continue;
    // What was copied with a course of the platform still names the assignment of the other course.
    if ((await db.assignment.count({ where: { id, courseId } })) > 0) return id;
  }
  return null;
}

/** Keeps what a link leads to, and where its scores go: grades that there are already are sent. */
export async function storeLink(
  { db }: Deps,
  { message, connectionId, assignmentId }: Place & { assignmentId: string },
): Promise<void> {
  const { resourceLinkId } = message;
  if (resourceLinkId === null) return;
  await db.$transaction(async (tx) => {
    const where = { ltiContextId_resourceLinkId: { ltiContextId: connectionId, resourceLinkId } };
    const before = await tx.ltiLink.findUnique({ where });
    // Launches that do not name the column do not mean that there is none.
    const lineItemUrl =
      message.lineItemUrl ?? (before?.assignmentId === assignmentId ? before.lineItemUrl : null);
    const isSame = before?.assignmentId === assignmentId && before.lineItemUrl === lineItemUrl;
    if (isSame) return;
    const values = { assignmentId, lineItemUrl };
    const { id } = await tx.ltiLink.upsert({
      where,
      create: { id: newId(), ltiContextId: connectionId, resourceLinkId, ...values },
      update: values,
      select: { id: true },
    });
    // Another assignment, or another column: what was sent before says nothing of it.
    await tx.ltiScore.deleteMany({ where: { linkId: id } });
    await queueScores(tx, { linkId: id });
  });
}
