import type { LtiPlatform } from '@crucible/contracts/lti';
import type { Db } from '@crucible/db';
import { PLATFORM_SELECTION, toPlatform } from './to-platform.ts';

/** The platforms that are registered, by name. */
export async function listPlatforms({ db }: { db: Db }): Promise<LtiPlatform[]> {
  const rows = await db.ltiPlatform.findMany({
    include: PLATFORM_SELECTION,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toPlatform);
}
