import type { Db, Run } from '@crucible/db';
import type { Pool } from 'pg';
import type { Clock } from '../lib/clock.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { RUN_EVENT_CHANNEL } from './run-events.ts';
import type { RunEvents } from './run-events.ts';

type Deps = {
  db: Db;
  pool: Pick<Pool, 'query'>;
  events: RunEvents;
  clock: Clock;
  /** Name of this worker. */
  instance: string;
};

/** The job's row is locked until the end of the statement, so nobody can take the job over in between. */
const BEGIN_RUN = `
  WITH held AS (
    SELECT id FROM job WHERE id = $1 AND fence = $2 AND locked_by IS NOT NULL FOR UPDATE
  ),
  begun AS (
    UPDATE run SET status = 'running', attempt = attempt + 1, started_at = $4, instance = $7, isolation = NULL,
      is_warm = NULL, phase = NULL
    FROM held WHERE run.id = $3 AND finished_at IS NULL
    RETURNING run.id
  ),
  forgotten AS (
    DELETE FROM run_output USING begun WHERE run_id = begun.id
  )
  SELECT pg_notify($5, $6) FROM begun`;

/**
 * Marks the run as running, as a new attempt: the output of earlier ones is removed. Null when there is nothing to
 * do: the job is no longer ours, or the run has ended or is gone.
 */
export async function beginRun(deps: Deps, job: ClaimedJob): Promise<Run | null> {
  const runId = job.subjectId;
  const { rowCount } = await deps.pool.query({
    name: 'begin-run',
    text: BEGIN_RUN,
    values: [
      job.id,
      job.fence,
      runId,
      deps.clock.now(),
      RUN_EVENT_CHANNEL,
      deps.events.payload(runId, 'state'),
      deps.instance,
    ],
  });
  if (rowCount === 0) return null;
  deps.events.tell(runId, 'state');
  return deps.db.run.findUnique({ where: { id: runId } });
}
