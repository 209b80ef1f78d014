import type { Quotas } from '@crucible/contracts/installation-settings';
import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { sumCpuSecondsToday, sumStorageBytes } from './measure-usage.ts';

type Reader = Pick<DbTransaction, '$queryRaw'>;
type Input = { personId: string; quotas: Quotas };

const MIB = 2 ** 20;

/**
 * To be called once a run was recorded, in the same transaction and with the person's row locked, so that many at once do not all
 * see the same room. Throws `quota_used`, and says which and when it frees up.
 */
export async function requireQuotas(tx: Reader, { personId, quotas }: Input): Promise<void> {
  const { runsPerHour, cpuSecondsPerDay, storageBytes } = quotas;
  if (runsPerHour !== 'unlimited') await requireRuns(tx, personId, runsPerHour);
  if (cpuSecondsPerDay !== 'unlimited') await requireCpuTime(tx, personId, cpuSecondsPerDay);
  if (storageBytes !== 'unlimited') await requireStorage(tx, personId, storageBytes);
}

/** The run that is asked for is the newest: there must not be as many as the quota before it. */
async function requireRuns(tx: Reader, personId: string, quota: number): Promise<void> {
  const rows = await tx.$queryRaw<{ freeAt: Date }[]>`
    SELECT at + interval '1 hour' AS "freeAt" FROM audit_event
    WHERE person_id = ${personId} AND at > now() - interval '1 hour' AND action = 'run.created'
    ORDER BY at DESC OFFSET ${quota} LIMIT 1`;
  const [row] = rows;
  if (row === undefined) return;
  const clock = row.freeAt.toISOString().slice(11, 16);
  throw new AppError('quota_used', {
    userMessage: `You may begin ${quota} ${quota === 1 ? 'run' : 'runs'} an hour, and have. The next one is possible at ${clock} UTC.`,
  });
}

async function requireCpuTime(tx: Reader, personId: string, quota: number): Promise<void> {
  if ((await sumCpuSecondsToday(tx, personId)) < quota) return;
  throw new AppError('quota_used', {
    userMessage: `Your programs may use ${quota} seconds of CPU time a day, and have. You can go on at 00:00 UTC.`,
  });
}

/** Throws `quota_used` when somebody's things hold as much as they may. */
export async function requireStorage(tx: Reader, personId: string, quota: number): Promise<void> {
  if ((await sumStorageBytes(tx, personId)) < quota) return;
  const size = quota >= MIB ? `${Math.floor(quota / MIB)} MiB` : `${quota} bytes`;
  throw new AppError('quota_used', {
    userMessage: `What you keep here may take ${size}, and does. Delete runs from your history to go on.`,
  });
}
