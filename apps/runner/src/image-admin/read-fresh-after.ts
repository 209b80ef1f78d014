import type { Db } from '@crucible/db';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
const DaysSchema = z.int().min(1).catch(DEFAULT_DAYS);

/** Images that were built before are to be built anew, by the installation's settings. */
export async function readFreshAfter({
  db,
  clock,
}: {
  db: Pick<Db, 'installationSetting'>;
  clock: Clock;
}): Promise<Date> {
  const row = await db.installationSetting.findUnique({ where: { key: 'freshnessDays' } });
  return new Date(clock.now().getTime() - DaysSchema.parse(row?.value) * DAY_MS);
}
