import type { Db } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Author } from '../../people/author.ts';
import { LaunchRefused } from './launch-refused.ts';
import { destinationOf } from './receive-launch.ts';
import { findUnlinkedLaunch } from './stored-launch.ts';

type Deps = { db: Db; clock: Clock; instance: string };
/** `secret` is what the browser has kept since the launch. */
type Input = { launchId: string; secret: string; by: Author };

/**
 * Links the account of whoever is signed in to the identity on the platform that was launched in the same browser, and resolves
 * to where they go on. Only to the account that has the address which the platform says is theirs; otherwise somebody
 * could be led to link their account to another's identity. Throws `LaunchRefused`.
 */
export async function linkAccount(deps: Deps, { launchId, secret, by }: Input): Promise<string> {
  const { db, instance } = deps;
  const message = await findUnlinkedLaunch(deps, { launchId, secret });
  if (message === null) throw new LaunchRefused('expired');
  const { platformId, subject, email } = message;
  const { personId } = by;
  await db.$transaction(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    if (person.email === null || person.email !== email) throw new LaunchRefused('other_account');
    if (person.role === 'admin') throw new LaunchRefused('administrator');
    const { count } = await tx.ltiIdentity.createMany({
      data: [{ platformId, subject, personId }],
      skipDuplicates: true,
    });
    if (count === 0) throw new LaunchRefused('used');
    await tx.ltiLaunch.delete({ where: { id: launchId }, select: { id: true } });
    const event = { action: 'lti_identity.linked', instance, subjectId: personId } as const;
    await recordAudit(tx, { ...by, ...event, detail: { platformId } });
  });
  return destinationOf(deps, { message, personId });
}
