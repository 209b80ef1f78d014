import type { Db } from '@crucible/db';
import { recordRunFinished } from '../audit/record-run-finished.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { announceEnd } from './announce-end.ts';
import type { RunEvents } from './run-events.ts';

type Deps = { db: Db; events: RunEvents; clock: Clock; log: Logger; instance: string };

const CAUSE = 'there was no job for it';

/**
 * Ends runs that are unfinished though no job carries them. Run and job are written and settled in one transaction
 * each, so there are none unless somebody changed the tables by hand.
 */
export async function failAbandonedRuns(deps: Deps): Promise<number> {
  const { db, events, clock, log, instance } = deps;
  const failed = await db.$queryRaw<{ id: string }[]>`
    UPDATE run SET status = 'internal_error', internal_cause = ${CAUSE}, finished_at = ${clock.now()}
    WHERE finished_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM job WHERE job.kind = 'run' AND job.subject_id = run.id)
    RETURNING id`;
  for (const { id } of failed) {
    log.error({ runId: id }, 'an unfinished run had no job');
    await recordRunFinished(db, { runId: id, instance });
    await announceEnd(db, events, id);
    events.tell(id, 'state');
  }
  return failed.length;
}
