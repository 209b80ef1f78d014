import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  addPerson,
  authorFor,
  CHECK_CATALOG,
  operationDeps,
  playedHarness,
} from '../evaluations/evaluation-fixture.ts';
import { createEvaluationWorker } from '../evaluations/create-evaluation-worker.ts';
import { withdrawEntry } from '../leaderboards/withdraw-entry.ts';
import { newId } from '../lib/ids.ts';
import { until } from '../queue/queue-fixture.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import { openRunners, scriptedExecutor } from '../runs/runs-fixture.ts';
import type { Runner } from '../runs/runs-fixture.ts';
import { readShippedBenchmark } from '../shipped-benchmark/read-shipped-benchmark.ts';
import { readShippedCandidates } from '../shipped-benchmark/read-shipped-candidates.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { seedBenchmark } from './seed-benchmark.ts';

const { benchmark, problems } = await readShippedBenchmark();
const candidates = await readShippedCandidates(problems);
const solutions = new Set(problems.map(({ problem }) => problem.prompt + problem.solution));

let runners: Awaited<ReturnType<typeof openRunners>>;
let runner: Runner;
let worker: WorkerLoop;

beforeEach(async () => {
  runners = await openRunners();
  runner = await runners.start();
  for (const { email, role } of DEMO_PEOPLE) {
    const { personId: id } = await addPerson(runner.deps, role);
    await runner.deps.db.person.update({ where: { id }, data: { email } });
  }
  const played = playedHarness((program) => (solutions.has(program) ? 'passed' : 'failed'));
  worker = createEvaluationWorker(
    { ...runner.deps, executor: scriptedExecutor(played), catalog: CHECK_CATALOG },
    { workerId: 'w', concurrency: 2 },
  );
  worker.start();
});
afterEach(async () => {
  await worker.stop(0);
  await runners.close();
});

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
const seed = (signal = new AbortController().signal) =>
  seedBenchmark({ ...operationDeps(runner.deps), log: runner.deps.log }, signal);

it('measures every candidate once and puts it on the leaderboard, however often it is interrupted', async () => {
  const { db } = runner.deps;
  const interrupted = new AbortController();
  const first = seed(interrupted.signal).catch(() => 'interrupted');
  await until(async () => (await db.evaluation.count({ where: { purpose: 'measure' } })) === 2);
  interrupted.abort();
  await first;
  await seed();
  const entries = await db.leaderboardEntry.findMany({ include: { evaluation: true } });
  const found = entries.map(({ candidateName: name, isBaseline, evaluation }) => ({
    ...{ name, isBaseline },
    samples: evaluation?.total,
  }));
  const wanted = candidates.map(({ name, isBaseline, samples }) => ({
    ...{ name, isBaseline },
    samples: samples.length,
  }));
  expect(found.toSorted(byName)).toEqual(wanted.toSorted(byName));
  expect(await db.evaluation.count({ where: { purpose: 'measure' } })).toBe(candidates.length);
  const admin = await db.person.findFirstOrThrow({ where: { role: 'admin' } });
  const actor = { personId: admin.id, role: admin.role };
  await withdrawEntry(operationDeps(runner.deps), {
    ...{ entryId: entries[0]?.id ?? '', actor, by: authorFor(actor) },
  });
  await seed();
  expect(await db.leaderboardEntry.count()).toBe(candidates.length - 1);
});

it('measures nothing by a benchmark that was put away', async () => {
  const { db } = runner.deps;
  const { slug } = benchmark;
  const teacher = await db.person.findFirstOrThrow({ where: { role: 'teacher' } });
  const data = { id: newId(), slug, name: slug, ownerId: teacher.id, archivedAt: new Date() };
  await db.benchmark.create({ data: { ...data, visibility: 'public' } });
  await seed();
  expect(await db.leaderboardEntry.count()).toBe(0);
  expect(await db.evaluation.count({ where: { purpose: 'measure' } })).toBe(0);
});
