import type { Pool } from 'pg';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import type { CallbackRules } from './callback-rules.ts';
import { deliverCallback, giveUpCallback } from './deliver-callback.ts';
import type { DeliverDeps } from './deliver-callback.ts';
import { lookUpAll } from './look-up-all.ts';
import type { LookUp } from './pin-address.ts';
import { sendCallback } from './send-callback.ts';

type Deps = Omit<DeliverDeps, 'send'> & {
  pool: Pool;
  listener: PostgresListener;
  rules: CallbackRules;
  /** The system's where it is missing. */
  lookUp?: LookUp;
};

const CONCURRENCY = 16;
/** One person's receiver that never answers must not hold up everybody's. */
const PER_PERSON_CAP = 4;

/**
 * Sends callbacks. It belongs to processes that serve the API: those that execute code reach no network but the
 * database's.
 */
export function createCallbackWorker(deps: Deps, options: { workerId: string }): WorkerLoop {
  const { rules, lookUp = lookUpAll } = deps;
  const delivering: DeliverDeps = {
    ...deps,
    send: (message, stop) => sendCallback({ lookUp, rules }, message, stop),
  };
  return createWorkerLoop(deps, {
    workerId: options.workerId,
    concurrency: CONCURRENCY,
    perPersonCap: PER_PERSON_CAP,
    kinds: () => ['callback'],
    handler: (job, { signal }) => deliverCallback(delivering, job, signal),
    onExhausted: (job) => giveUpCallback(delivering, job),
  });
}
