import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';

type Deps = { db: Pick<Db, 'apiKey'>; log: Logger };
type UsedKey = { apiKeyId: string; lastUsedAt: Date | null };

const PRECISION_MS = 60_000;

/** Notes, to the minute, when a key was last used. Nobody waits for it, and a failure is only logged. */
export function recordKeyUse({ db, log }: Deps, key: UsedKey, now: Date): void {
  const minuteAgo = new Date(now.getTime() - PRECISION_MS);
  if (key.lastUsedAt !== null && key.lastUsedAt > minuteAgo) return;
  key.lastUsedAt = now;
  const isOld = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: minuteAgo } }] };
  db.apiKey
    .updateMany({ where: { id: key.apiKeyId, ...isOld }, data: { lastUsedAt: now } })
    .catch((error: unknown) => log.warn({ err: error }, 'cannot note the use of a key'));
}
