import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { countQuotaUsed } from './count-quota-used.ts';
import { dayOf } from './quota-day.ts';
import { isKeptBy } from './require-benchmark-access.ts';

type Input = { versionId: string; personId: string; now: Date };

/**
 * Throws `quota_used` when somebody has started as many evaluations today as their benchmark lets them. Until the end of the
 * transaction nobody else counts what they have used, so that two at once do not both find the last place.
 */
export async function requireQuota(tx: DbTransaction, { versionId, personId, now }: Input): Promise<void> {
  const { benchmark } = await tx.benchmarkVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { benchmark: { select: { id: true, ownerId: true, dailyQuota: true } } },
  });
  const { dailyQuota } = benchmark;
  if (dailyQuota === null) return;
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { role: true } });
  if (isKeptBy(benchmark, { personId, role: person.role })) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${benchmark.id} ${personId}`}, 0))`;
  const used = (await countQuotaUsed(tx, { personId, now })).get(benchmark.id) ?? 0;
  if (used < dailyQuota) return;
  const renewed = dayOf(now).end.toISOString().slice(0, 10);
  throw new AppError('quota_used', {
    userMessage: `This benchmark takes ${dailyQuota} a day of each person, and you have used them. There will be more from ${renewed}, 00:00 UTC.`,
  });
}
