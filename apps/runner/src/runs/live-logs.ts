import type { Pool } from 'pg';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { countOutput } from './count-output.ts';
import type { RunEvents } from './run-events.ts';
import { createRunLog } from './run-log.ts';
import type { RunLog } from './run-log.ts';
import { storeOutput } from './store-output.ts';

export type LiveLog = { personId: string; log: RunLog };

/** The logs of the runs that this process executes, or did a moment ago. */
export type LiveLogs = {
  get(runId: string): LiveLog | null;
  open(run: { runId: string; personId: string; attempt: number }): RunLog;
  /** The run is final: what is in memory serves those who are watching a little longer. */
  retire(runId: string, log: RunLog): void;
  /** The attempt came to nothing: forgotten at once. */
  drop(runId: string, log: RunLog): void;
};

type Deps = { pool: Pick<Pool, 'query'>; events: RunEvents; clock: Clock; log: Logger };

const RETIRED_MS = 5_000;

export function createLiveLogs(deps: Deps): LiveLogs {
  const live = new Map<string, LiveLog>();

  const forget = (runId: string, log: RunLog) => {
    if (live.get(runId)?.log === log) live.delete(runId);
  };

  return {
    get: (runId) => live.get(runId) ?? null,
    open: ({ runId, personId, attempt }) => {
      const payload = deps.events.payload(runId, 'output');
      const log = createRunLog(
        { clock: deps.clock, log: deps.log.child({ runId }) },
        {
          attempt,
          store: (chunks) => storeOutput(deps.pool, { runId, attempt, chunks, payload }),
          countStored: () => countOutput(deps.pool, { runId, attempt }),
          onChunks: () => deps.events.tell(runId, 'output'),
        },
      );
      live.set(runId, { personId, log });
      return log;
    },
    retire: (runId, log) => {
      setTimeout(() => forget(runId, log), RETIRED_MS).unref();
    },
    drop: (runId, log) => {
      log.discard();
      forget(runId, log);
    },
  };
}
