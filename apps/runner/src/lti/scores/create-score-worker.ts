import type { Pool } from 'pg';
import type { PostgresListener } from '../../lib/postgres-listener.ts';
import { createWorkerLoop } from '../../queue/worker-loop.ts';
import { queueAllScores } from './queue-all-scores.ts';
import { sendScores } from './send-scores.ts';
import type { SendScoresDeps } from './send-scores.ts';
import { settleScores } from './settle-scores.ts';

type Deps = SendScoresDeps & { pool: Pool; listener: PostgresListener };

export type ScoreWorker = { start(): void; stop(): Promise<void> };

const CONCURRENCY = 8;
/** One platform that never answers must not hold up all the others. */
const PER_CONNECTION_CAP = 2;
const SWEEP_INTERVAL_MS = 5 * 60_000;

/** Sends grades to platforms. It belongs to processes that serve the API: those that execute code reach no network. */
export function createScoreWorker(deps: Deps, { workerId }: { workerId: string }): ScoreWorker {
  const loop = createWorkerLoop(deps, {
    ...{ workerId, concurrency: CONCURRENCY, perPersonCap: PER_CONNECTION_CAP },
    kinds: () => ['lti_score'],
    handler: (job, { signal }) => sendScores(deps, job, signal),
    onExhausted: (job) =>
      settleScores(deps, job, { linkId: job.subjectId, revision: 0, failure: 'They could not be sent.' }),
  });
  let timer: NodeJS.Timeout | null = null;
  let sweeping: Promise<void> = Promise.resolve();

  const sweep = () => {
    sweeping = queueAllScores(deps).catch((error: unknown) =>
      deps.log.warn({ err: error }, 'it could not be looked at which grades are to be sent'),
    );
  };

  return {
    start() {
      loop.start();
      timer = setInterval(sweep, SWEEP_INTERVAL_MS).unref();
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      await Promise.all([loop.stop(0), sweeping]);
    },
  };
}
