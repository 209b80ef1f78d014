import { createHash } from 'node:crypto';
import type { Db } from '@crucible/db';

type Deps = { db: Pick<Db, '$queryRaw' | 'throttle'> };

/** How often something may be tried within a time. */
export type ThrottleRule = { max: number; windowMs: number };

export type ThrottleVerdict = { allowed: boolean; retryAfterMs: number };

/**
 * Counts a try, over all processes, in windows that begin with the first try. What is counted is kept as a hash, so that
 * the table tells nobody's address.
 */
export async function countTry({ db }: Deps, what: string, rule: ThrottleRule): Promise<ThrottleVerdict> {
  const rows = await db.$queryRaw<{ count: number; leftMs: number }[]>`
    INSERT INTO throttle AS t (key, count, expires_at)
    VALUES (${hashOf(what)}, 1, now() + ${rule.windowMs} * interval '1 ms')
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN t.expires_at <= now() THEN 1 ELSE t.count + 1 END,
      expires_at = CASE WHEN t.expires_at <= now() THEN excluded.expires_at ELSE t.expires_at END
    RETURNING count, (extract(epoch FROM expires_at - now()) * 1000)::float8 AS "leftMs"`;
  const { count, leftMs } = rows[0] ?? { count: 1, leftMs: 0 };
  return { allowed: count <= rule.max, retryAfterMs: Math.max(1, Math.ceil(leftMs)) };
}

/** Takes back one try that was counted, because it was none to be counted. */
export async function giveBackTry({ db }: Deps, what: string): Promise<void> {
  await db.throttle.updateMany({
    where: { key: hashOf(what), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Begins to count anew. */
export async function forgetTries({ db }: Deps, what: string): Promise<void> {
  await db.throttle.deleteMany({ where: { key: hashOf(what) } });
}

function hashOf(what: string): string {
  return createHash('sha256').update(what).digest('base64url');
}
