import type { DbTransaction } from '@crucible/db';
import { JOB_CHANNEL } from '../queue/job.ts';
import { CALLBACK_MAX_ATTEMPTS, CALLBACK_PRIORITY } from './run-job.ts';
import { RUN_EVENT_CHANNEL } from './run-events.ts';
import type { RunEvents } from './run-events.ts';

/** Within the transaction that ends a run: has its callback sent, where it has one, and tells the watchers in other processes. */
export async function announceEnd(
  tx: Pick<DbTransaction, '$executeRaw'>,
  events: RunEvents,
  runId: string,
): Promise<void> {
  await tx.$executeRaw`
    WITH callback_job AS (
      INSERT INTO job (kind, subject_id, person_id, priority, max_attempts)
      SELECT 'callback'::job_kind, run.id, run.person_id, ${CALLBACK_PRIORITY}, ${CALLBACK_MAX_ATTEMPTS}
      FROM callback JOIN run ON run.id = callback.run_id
      WHERE callback.run_id = ${runId}
      ON CONFLICT DO NOTHING
      RETURNING id
    )
    SELECT pg_notify(${RUN_EVENT_CHANNEL}, ${events.payload(runId, 'state')})
    UNION ALL
    SELECT pg_notify(${JOB_CHANNEL}, '') FROM callback_job`;
}
