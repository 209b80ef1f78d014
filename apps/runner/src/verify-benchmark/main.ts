/** Runs a file of samples against a file of problems, as `npm run verify:benchmark` asks for it. */
import { existsSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { createDb } from '@crucible/db';
import { dockerAddress } from '../docker-address.ts';
import { createEvaluationWorker } from '../evaluations/create-evaluation-worker.ts';
import { createUploadRoom } from '../evaluations/upload-room.ts';
import { createExecutor } from '../executor/create-executor.ts';
import { loadSeccompProfile } from '../executor/docker/load-seccomp-profile.ts';
import { loadCatalog } from '../images/load-catalog.ts';
import { systemClock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { createPostgresListener } from '../lib/postgres-listener.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { createEngineGate } from '../runs/engine-gate.ts';
import { VERIFY_LIMITS, VERIFY_POOLS } from '../verify-exercises/verify-limits.ts';
import { readVerifyBenchmarkEnv } from './env.ts';
import { findDeviations } from './find-deviations.ts';
import { formatScores } from './format-scores.ts';
import { readExpectedScores, readExpectedVerdicts } from './read-expected.ts';
import { verifyBenchmark } from './verify-benchmark.ts';

const FAILURE_CODE = 70;

const env = readVerifyBenchmarkEnv();
const [problems = '', samples = '', expectedPath] = process.argv.slice(2);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stopping.abort(new Error('Stopped.')));
const print = (line: string) => process.stdout.write(`${line}\n`);

const log = createLogger('warn');
const catalog = await loadCatalog(env.IMAGE_CATALOG);
const executor = createExecutor({
  driver: {
    ...dockerAddress({ host: env.DOCKER_HOST }),
    ownership: { owner: env.RUNNER_OWNER, bootId: newId() },
    cpus: 1,
    gvisorRuntime: null,
    seccompProfile: await loadSeccompProfile(env.SECCOMP_PROFILE),
  },
  pools: VERIFY_POOLS,
  catalog,
  isolationTests: [],
  log,
});
const pool = createPostgresPool({ url: env.DATABASE_URL, max: 10, log });
const db = createDb(pool);
const listener = createPostgresListener({ url: env.DATABASE_URL, log });
const engine = createEngineGate({ executor, log });
const instance = 'verify:benchmark';
const deps = { db, pool, listener, executor, engine, catalog, clock: systemClock, log, instance };
const worker = createEvaluationWorker(
  { ...deps, maxLimits: VERIFY_LIMITS },
  { workerId: newId(), concurrency: env.VERIFY_CONCURRENCY },
);

try {
  await listener.start();
  await executor.start();
  worker.start();
  const verified = await verifyBenchmark(
    { ...deps, maxLimits: VERIFY_LIMITS, uploads: createUploadRoom(), version: manifest.version },
    { problems, samples, usesCache: false, signal: stopping.signal },
  );
  for (const { key, status, message } of verified.broken)
    print(`${key}: its own solution: ${status} ${message}`);
  const deviations = 'scores' in verified ? await compare(verified) : ['Nothing was measured.'];
  for (const deviation of deviations) print(deviation);
  print(deviations.length === 0 ? 'No deviation.' : `${deviations.length} deviations.`);
  process.exitCode = deviations.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = FAILURE_CODE;
} finally {
  await worker.stop(0);
  await engine.stop();
  await executor.stop();
  await listener.stop();
  await db.$disconnect();
  await pool.end();
}

async function compare(verified: Parameters<typeof formatScores>[0]): Promise<string[]> {
  print(formatScores(verified));
  const resultsPath = `${samples}_results.jsonl`;
  const hasResults = existsSync(resultsPath);
  if (hasResults) print(`Compared with the verdicts in ${resultsPath}.`);
  if (expectedPath !== undefined) print(`Compared with the scores in ${expectedPath}.`);
  return findDeviations(verified, {
    scores: expectedPath === undefined ? null : await readExpectedScores(expectedPath),
    passed: hasResults ? await readExpectedVerdicts(resultsPath) : null,
  });
}
