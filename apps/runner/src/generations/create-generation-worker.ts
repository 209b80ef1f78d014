import type { Pool } from 'pg';
import { lookUpAll } from '../callbacks/look-up-all.ts';
import type { LookUp } from '../callbacks/pin-address.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import type { GenerateDeps } from './generate-deps.ts';
import { generateSamples, giveUpGeneration } from './generate-samples.ts';

type Deps = Omit<GenerateDeps, 'lookUp' | 'firstDelayMs'> & {
  pool: Pool;
  listener: PostgresListener;
  /** The system's where it is missing. */
  lookUp?: LookUp;
  /** A second where it is missing. */
  firstDelayMs?: number;
};

const CONCURRENCY = 16;
/** One person's endpoint that is slow must not hold up everybody's. */
const PER_PERSON_CAP = 4;
const FIRST_DELAY_MS = 1_000;

/**
 * Asks models for samples. It belongs to processes that serve the API: those that execute code reach no network but the
 * database's.
 */
export function createGenerationWorker(deps: Deps, { workerId }: { workerId: string }): WorkerLoop {
  const asking: GenerateDeps = {
    ...deps,
    lookUp: deps.lookUp ?? lookUpAll,
    firstDelayMs: deps.firstDelayMs ?? FIRST_DELAY_MS,
  };
  return createWorkerLoop(deps, {
    ...{ workerId, concurrency: CONCURRENCY, perPersonCap: PER_PERSON_CAP },
    kinds: () => ['generation'],
    handler: (job, control) => generateSamples(asking, job, control),
    onExhausted: (job) => giveUpGeneration(asking, job),
  });
}
