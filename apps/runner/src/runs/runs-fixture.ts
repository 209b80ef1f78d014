import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { DEFAULT_SETTINGS } from '@crucible/contracts/installation-settings';
import type { Limits } from '@crucible/contracts/limits';
import type { Run } from '@crucible/contracts/run';
import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { createAvailableIsolations } from '../executions/available-isolations.ts';
import type { ExecutionEvent, ExecutionRequest, ExecutionResult, Executor } from '../executor/executor.ts';
import { systemClock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { createPostgresListener } from '../lib/postgres-listener.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import { ensurePerson } from '../people/ensure-person.ts';
import { createQueuePositions } from '../queue/queue-positions.ts';
import { createRun } from './create-run.ts';
import type { NewRun } from './create-run.ts';
import { createEngineGate } from './engine-gate.ts';
import { createLiveLogs } from './live-logs.ts';
import { noResult } from './no-result.ts';
import { createRunControl } from './run-control.ts';
import { createRunEvents } from './run-events.ts';
import { createRunWorker } from './create-run-worker.ts';
import { createRunningRuns } from './running-runs.ts';

const MIB = 2 ** 20;
export const LIMITS: Limits = {
  wallMs: 10_000,
  cpuMs: 10_000,
  memoryBytes: 256 * MIB,
  pids: 64,
  outputBytes: 16 * MIB,
  fileSizeBytes: 16 * MIB,
  workspaceBytes: 64 * MIB,
  inodes: 1_000,
};

export const CATALOG: ImageCatalog = {
  images: [
    {
      name: 'python',
      digest: `sha256:${'0'.repeat(64)}`,
      tag: 'crucible/python:test',
      inputsHash: 'test',
      sizeBytes: 1,
      builtAt: '2026-01-01T00:00:00Z',
      versions: { python: '3.11.2' },
      manifest: {
        name: 'python',
        description: 'Python',
        defaultLimits: LIMITS,
        parts: [],
        isCore: true,
        buildInputs: {},
        frameworks: [],
        packages: [],
        languages: [
          {
            id: 'python',
            name: 'Python',
            aliases: ['py'],
            versionCommand: ['python3', '--version'],
            versionPattern: '(.*)',
            entryFile: 'main.py',
            extension: '.py',
            editorLanguage: 'python',
            run: { argv: ['python3', '{entry}'] },
            env: {},
            examples: [{ title: 'Hello', files: [{ path: 'main.py', content: 'print(1)' }], stdin: '' }],
          },
        ],
      },
    },
  ],
};

/** What an execution does in a test; nothing runs for real here. */
export type Script = (execution: {
  request: ExecutionRequest;
  signal: AbortSignal;
  write(text: string, stream?: 'stdout' | 'stderr'): Promise<void>;
  emit(event: ExecutionEvent): Promise<void>;
}) => Promise<Partial<ExecutionResult>>;

const COMPLETED: ExecutionResult = {
  ...noResult('internal_error', null),
  status: 'completed',
  exitCode: 0,
  wallMs: 12,
};

/** Resolves when the execution is aborted, as a program does that has to be stopped. */
export const untilAborted: Script = async ({ signal }) => {
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  return { status: 'cancelled' };
};

export function scriptedExecutor(script: Script): Executor {
  return {
    execute: async (request, onEvent, signal) => {
      const emit = async (event: ExecutionEvent) => onEvent(event);
      await emit({ type: 'step-started', step: 'run', isolation: 'standard' });
      const write = (text: string, stream: 'stdout' | 'stderr' = 'stdout') =>
        emit({ type: 'output', step: 'run', stream, data: Buffer.from(text) });
      return { ...COMPLETED, isolation: 'standard', ...(await script({ request, signal, write, emit })) };
    },
    ping: async () => undefined,
    selfTest: async () => [],
    hasGpu: () => false,
    isolations: () => ['standard'],
    status: () => ({ isolations: [], pools: [] }),
    start: async () => undefined,
    stop: async () => undefined,
  };
}

export type Runner = Awaited<ReturnType<typeof startRunner>>;

type RunnerOptions = {
  url: string;
  script?: Script;
  concurrency?: number;
  /** A real engine, instead of a script. */
  engine?: { executor: Executor; catalog: ImageCatalog };
};

/** What one process of the service has; several on one database are several processes. Without a script it executes nothing. */
export async function startRunner(options: RunnerOptions) {
  const { url, script, concurrency = 4 } = options;
  const log = createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent');
  const processId = newId();
  const clock = systemClock;
  const pool = createPostgresPool({ url, max: 20, log });
  const db = createDb(pool);
  const listener = createPostgresListener({ url, log });
  const running = createRunningRuns();
  const events = createRunEvents({ listener, processId });
  const executor = options.engine?.executor ?? scriptedExecutor(script ?? untilAborted);
  const engine = createEngineGate({ executor, log });
  const deps = {
    ...{ db, pool, listener, running, events, clock, log },
    catalog: options.engine?.catalog ?? CATALOG,
    executor,
    engine,
    instance: `test-${processId}`,
    version: '0',
    metrics: createMetrics({ version: '0', instance: processId }).runs,
    logs: createLiveLogs({ pool, events, clock, log }),
    positions: createQueuePositions(pool),
    control: createRunControl({ db, running, listener, log }),
    isolations: createAvailableIsolations({ pool }),
    maxLimits: LIMITS,
    maxCpus: 2,
    maxUnfinishedRunsPerPerson: 20,
    installation: { current: () => DEFAULT_SETTINGS },
  };
  await listener.start();
  const worker =
    script === undefined && options.engine === undefined
      ? null
      : createRunWorker(deps, { workerId: processId, concurrency, perPersonCap: 100 });
  worker?.start();
  return {
    deps,
    worker,
    stop: async (drainMs = 0) => {
      await worker?.stop(drainMs);
      await engine.stop();
      await listener.stop();
      await db.$disconnect();
      await pool.end();
    },
  };
}

/** Starts runners on one new database, and ends everything together. */
export async function openRunners() {
  const database: TestDatabase = await createTestDatabase();
  const runners: Runner[] = [];
  return {
    url: database.url,
    start: async (script?: Script, concurrency?: number): Promise<Runner> => {
      const runner = await startRunner({ url: database.url, script, concurrency });
      runners.push(runner);
      return runner;
    },
    close: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
      await database.drop();
    },
  };
}

/** A run of a person who may be new. */
export async function submit({ deps }: Runner, input: Partial<NewRun> = {}): Promise<Run> {
  const run: NewRun = {
    personId: 'ada',
    language: 'python',
    files: [{ path: 'main.py', content: 'print("hello")' }],
    args: [],
    stdin: '',
    interactive: true,
    limits: {},
    ...input,
  };
  await ensurePerson(deps, run.personId);
  return createRun(deps, run);
}
