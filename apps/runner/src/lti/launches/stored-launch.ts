import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from '@crucible/db';
import { AppError } from '../../lib/app-error.ts';
import type { Clock } from '../../lib/clock.ts';
import { newId } from '../../lib/ids.ts';
import { storableJson } from '../../lib/storable-json.ts';
import { LaunchMessageSchema } from './launch-message.ts';
import type { LaunchMessage } from './launch-message.ts';

type Deps = { db: Db; clock: Clock };

/** How long there is to decide. */
export const DECISION_SECONDS = 3600;
const SECRET_BYTES = 32;

/** Keeps a launch while whoever was launched decides; `secret` is for their browser alone. */
export async function storeLaunch(
  { db, clock }: Deps,
  { message, personId }: { message: LaunchMessage; personId: string | null },
): Promise<{ launchId: string; secret: string }> {
  const [launchId, secret] = [newId(), randomBytes(SECRET_BYTES).toString('base64url')];
  const expiresAt = new Date(clock.now().getTime() + DECISION_SECONDS * 1000);
  const { platformId } = message;
  await db.ltiLaunch.create({
    data: {
      ...{ id: launchId, platformId, personId, expiresAt, secretHash: hashOf(secret) },
      message: storableJson(message),
    },
    select: { id: true },
  });
  return { launchId, secret };
}

/** The launch of somebody who teaches where they come from. `not_found` for everybody else, and once it is too late. */
export async function requireTeachersLaunch(
  { db, clock }: Deps,
  { launchId, personId }: { launchId: string; personId: string },
): Promise<LaunchMessage> {
  const launch = await db.ltiLaunch.findFirst({
    where: { id: launchId, personId, expiresAt: { gt: clock.now() } },
  });
  const message = launch && LaunchMessageSchema.parse(launch.message);
  if (message?.role !== 'teacher') throw new AppError('not_found');
  return message;
}

/** The launch that began in the browser which has this secret, as long as nobody is known to have been launched; or null. */
export async function findUnlinkedLaunch(
  { db, clock }: Deps,
  { launchId, secret }: { launchId: string; secret: string },
): Promise<LaunchMessage | null> {
  const launch = await db.ltiLaunch.findFirst({
    where: { id: launchId, personId: null, expiresAt: { gt: clock.now() } },
  });
  if (launch === null || !isSame(launch.secretHash, hashOf(secret))) return null;
  return LaunchMessageSchema.parse(launch.message);
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
