import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from '../../lib/logger.ts';
import { sealAuditEvents } from './seal-audit-events.ts';

type Deps = { pool: Pool; log: Logger };

/** An event is open to unseen change for about so long. */
const INTERVAL_MS = 1_000;
const SOMETHING_UNSEALED =
  'SELECT EXISTS (SELECT 1 FROM audit_event WHERE hash IS NULL AND chain_position IS NULL) AS "isThere"';

/** Sees to it that what is recorded is soon in the hash chain; returns how to stop that. */
export function startSealing({ pool, log }: Deps): { stop(): Promise<void> } {
  const stopping = new AbortController();

  const sealing = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await sealWhatIsThere(pool);
      } catch (error) {
        log.warn({ err: error }, 'cannot seal the audit trail; it is tried again');
      }
      await sleep(INTERVAL_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();

  return {
    async stop() {
      stopping.abort();
      await sealing;
    },
  };
}

async function sealWhatIsThere(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ isThere: boolean }>(SOMETHING_UNSEALED);
  if (rows[0]?.isThere !== true) return;
  const client = await pool.connect();
  try {
    await sealAuditEvents(client);
  } finally {
    client.release();
  }
}
