import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import type { Executor } from '../executor/executor.ts';
import type { Limits } from '@crucible/contracts/limits';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { ClaimedJob } from '../queue/job.ts';
import type { JobControl } from '../queue/worker-loop.ts';
import type { EngineGate } from '../runs/engine-gate.ts';
import { untilStored } from '../runs/until-stored.ts';
import type { PartWork, WaitingProgram } from './read-part.ts';
import type { SampleVerdict } from './sample-verdict.ts';
import { storeVerdict } from './store-verdict.ts';

export type PartDeps = {
  db: Db;
  pool: Pool;
  executor: Pick<Executor, 'execute'>;
  catalog: ImageCatalog;
  /** The most that this installation allows an execution. */
  maxLimits: Limits;
  engine: EngineGate;
  clock: Clock;
  log: Logger;
  /** Name of this worker. */
  instance: string;
};

/** A part that a worker has claimed, and what there is to do of it. */
export type ClaimedPart = { job: ClaimedJob; control: JobControl; work: PartWork };

type Known = {
  program: WaitingProgram;
  verdict: SampleVerdict;
  /** Whether it was known before, so that nothing has run. */
  isRemembered?: boolean;
};

/** Stores what came of a program for all samples that have it; of these one has run. Resolves with whether to go on. */
export async function keepVerdict(
  deps: PartDeps,
  { job, control, work }: ClaimedPart,
  { program, verdict, isRemembered = false }: Known,
): Promise<'go-on' | 'stop'> {
  const { sampleIndexes, problem, key } = program;
  return untilStored(
    () =>
      storeVerdict(deps.pool, {
        ...{ ticket: job, part: work.part, problem, sampleIndexes, verdict },
        ranIndex: isRemembered ? null : (sampleIndexes[0] ?? null),
        cacheKey: work.usesCache && !isRemembered ? key : null,
        instance: deps.instance,
      }),
    { log: deps.log, signal: control.signal },
  );
}
