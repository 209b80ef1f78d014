import type { Db } from '@crucible/db';
import type { Clock } from '../../lib/clock.ts';
import { findLauncher } from './find-launcher.ts';
import type { LaunchMessage } from './launch-message.ts';
import { settleLaunch } from './settle-launch.ts';
import { storeLaunch } from './stored-launch.ts';

type Deps = { db: Db; clock: Clock; instance: string };

export type Received = {
  /** Where to go on. */
  path: string;
  /** Who is to be signed in; null for nobody. */
  signIn: string | null;
  /** What the browser has to keep so that an account can be linked; null otherwise. */
  linkSecret: string | null;
};

/** What follows from a launch that is genuine. Throws `LaunchRefused`. */
export async function receiveLaunch(
  deps: Deps,
  { message, address }: { message: LaunchMessage; address: string },
): Promise<Received> {
  const launcher = await findLauncher(deps, { message, address });
  if (launcher.mustLink) {
    const { launchId, secret } = await storeLaunch(deps, { message, personId: null });
    return { path: `/lti/link?launch=${launchId}`, signIn: null, linkSecret: secret };
  }
  const { personId, mayBeSignedIn } = launcher;
  const path = await destinationOf(deps, { message, personId });
  return { path, signIn: mayBeSignedIn ? personId : null, linkSecret: null };
}

/** Where somebody goes on after a launch: to what the link leads to, or to what they have to decide. Throws `LaunchRefused`. */
export async function destinationOf(
  deps: Deps,
  { message, personId }: { message: LaunchMessage; personId: string },
): Promise<string> {
  const settled = await settleLaunch(deps, { message, personId });
  if ('path' in settled) return settled.path;
  const { launchId } = await storeLaunch(deps, { message, personId });
  return `/lti/${settled.decision}?launch=${launchId}`;
}
