import type { Run } from '@crucible/db';
import type { Pool } from 'pg';
import type { Logger } from '../lib/logger.ts';
import { RUN_EVENT_CHANNEL } from './run-events.ts';
import type { RunEvents } from './run-events.ts';

type Deps = { pool: Pick<Pool, 'query'>; events: RunEvents; log: Logger };

const NOTE_RUN_STEP = `
  WITH noted AS (
    UPDATE run SET phase = 'run' WHERE id = $1 AND attempt = $2 AND finished_at IS NULL RETURNING id
  )
  SELECT pg_notify($3, $4) FROM noted`;

/**
 * Tells whoever watches that a program has been compiled and runs now, which one that waits for input does not say by
 * itself. Never rejects: the run goes on without it.
 */
export async function noteRunStep(deps: Deps, { id, attempt }: Pick<Run, 'id' | 'attempt'>): Promise<void> {
  try {
    await deps.pool.query({
      name: 'note-run-step',
      text: NOTE_RUN_STEP,
      values: [id, attempt, RUN_EVENT_CHANNEL, deps.events.payload(id, 'state')],
    });
    deps.events.tell(id, 'state');
  } catch (error) {
    deps.log.warn({ err: error, runId: id }, 'cannot note that a run has begun its second step');
  }
}
