import type { Pool, PoolClient } from 'pg';
import { forgetLostWorkers } from '../workers/forget-lost-workers.ts';
import { removeExpiredAccountData } from './remove-expired-account-data.ts';
import { removeOldAuditEvents } from './remove-old-audit-events.ts';
import { removeOldRuns } from './remove-old-runs.ts';

/** After how many days something is removed; that there is no end is said, and never meant by a number. */
export type RetentionDays = number | 'forever';
export type RetentionPeriods = { runs: RetentionDays; audit: RetentionDays };

export type Swept = { runs: number; auditEvents: number; workers: number; accountData: number };

type Deps = { pool: Pool; periods: RetentionPeriods; instance: string };

/** One process at a time sweeps: any number, the same for all. */
const LOCK = 7_246_310_253;
/** A little less than a day, so that the hour of the sweep does not wander. */
const LAST_SWEEP = `
  SELECT 1 FROM audit_event WHERE action = 'retention.swept' AND at > now() - interval '23 hours' LIMIT 1`;
const RECORD_SWEEP = `
  INSERT INTO audit_event (action, instance, detail) VALUES ('retention.swept', $1, $2)`;
const WORKERS_AGE_MS = 3_600_000;

/**
 * Removes what is older than it may become, once a day in the whole installation, and records that in the audit
 * trail. Null when another process is at it, or it has been done today.
 */
export async function sweepRetention({ pool, periods, instance }: Deps): Promise<Swept | null> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    if (!(await isOurTurn(client))) return null;
    const { runs, audit } = periods;
    const swept = {
      runs: runs === 'forever' ? 0 : await removeOldRuns(client, runs),
      auditEvents: audit === 'forever' ? 0 : await removeOldAuditEvents(client, { days: audit, instance }),
      workers: await forgetLostWorkers({ pool: client }, WORKERS_AGE_MS),
      accountData: await removeExpiredAccountData(client),
    };
    await client.query(RECORD_SWEEP, [instance, JSON.stringify({ periods, removed: swept })]);
    return swept;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw failure;
  } finally {
    await client.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    // A connection on which something failed may still hold the lock: it is not used again.
    client.release(failure);
  }
}

async function isOurTurn(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
    LOCK,
  ]);
  if (rows[0]?.locked !== true) return false;
  return (await client.query(LAST_SWEEP)).rowCount === 0;
}
