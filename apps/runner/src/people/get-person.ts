import type { PersonDetail } from '@crucible/contracts/person-detail';
import type { Db } from '@crucible/db';
import { toApiKey } from '../api-keys/to-api-key.ts';
import type { LiveSettings } from '../installation-settings/live-settings.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { effectiveQuotas } from '../quotas/effective-quotas.ts';
import { measureUsage } from '../quotas/measure-usage.ts';
import { toPerson } from './to-person.ts';

type Deps = { db: Db; clock: Clock; installation: Pick<LiveSettings, 'current'> };

/** Of how many days runs are counted. */
const RUN_DAYS = 30;
const DAY_MS = 86_400_000;
const PASSWORD = 'credential';

/** Somebody with an account, with their courses, keys, quotas and what they have used of them; for admins. */
export async function getPerson(
  { db, clock, installation }: Deps,
  { personId }: { personId: string },
): Promise<PersonDetail> {
  const now = clock.now();
  const row = await db.person.findUnique({
    where: { id: personId },
    include: {
      accounts: { select: { providerId: true } },
      memberships: { select: { role: true, course: { select: { id: true, name: true } } } },
      apiKeys: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], omit: { hash: true } },
      _count: { select: { sessions: { where: { expiresAt: { gt: now } } } } },
    },
  });
  if (row === null || row.email === null) throw new AppError('not_found');
  const counts = await db.run.groupBy({
    by: ['status'],
    where: { personId, createdAt: { gte: new Date(now.getTime() - RUN_DAYS * DAY_MS) } },
    _count: true,
  });
  const { runsPerHour, cpuSecondsPerDay, storageBytes } = row;
  const ofRole = installation.current().quotas[row.role];
  const providers = row.accounts.map(({ providerId }) => providerId);
  return {
    person: toPerson(row),
    hasPassword: providers.includes(PASSWORD),
    providers: providers.filter((id) => id !== PASSWORD),
    sessions: row._count.sessions,
    courses: row.memberships.map(({ role, course }) => ({ courseId: course.id, name: course.name, role })),
    keys: row.apiKeys.map(toApiKey),
    quotas: {
      own: {
        ...{ runsPerHour, cpuSecondsPerDay },
        storageBytes: storageBytes === null ? null : Number(storageBytes),
      },
      ofRole,
      inForce: effectiveQuotas(row, ofRole),
      usage: await measureUsage(db, personId),
    },
    recentRuns: counts.map(({ status, _count }) => ({ status, count: _count })),
  };
}
