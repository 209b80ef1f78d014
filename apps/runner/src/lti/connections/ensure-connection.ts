import type { Db, LtiContext } from '@crucible/db';
import { newId } from '../../lib/ids.ts';
import type { LaunchMessage } from '../launches/launch-message.ts';

type Message = Pick<LaunchMessage, 'platformId' | 'deploymentId' | 'context' | 'membershipsUrl'>;

/** Keeps what a launch says of the course of the platform that it comes from. */
export async function ensureConnection(
  { db }: { db: Db },
  { platformId, deploymentId, context, membershipsUrl }: Message,
): Promise<LtiContext> {
  const key = { platformId, deploymentId, contextId: context.id };
  // Launches without the address do not mean that there is none.
  const told = { title: context.title, ...(membershipsUrl !== null && { membershipsUrl }) };
  return db.ltiContext.upsert({
    where: { platformId_deploymentId_contextId: key },
    create: { id: newId(), ...key, ...told },
    update: told,
  });
}
