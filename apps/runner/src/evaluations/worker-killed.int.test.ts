import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { afterEach, expect, it } from 'vitest';
import { until } from '../queue/queue-fixture.ts';
import {
  addBenchmark,
  addPerson,
  authorFor,
  linesOf,
  openEvaluation,
  operationDeps,
  problemOf,
} from './evaluation-fixture.ts';
import { getScores } from './get-scores.ts';
import { startEvaluation } from './start-evaluation.ts';
import { uploadSamples } from './upload-samples.ts';

const CHILD = fileURLToPath(new URL('./evaluation-child-fixture.ts', import.meta.url));
const PROBLEMS = 60;
const EACH = 5;
const TOTAL = PROBLEMS * EACH;
const CONCURRENCY = 3;
const children: ChildProcess[] = [];

function startChild(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: 'inherit' });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

afterEach(() => Promise.all(children.map(kill)));

it(`runs none of ${TOTAL} samples to an end twice when the worker is killed in the middle of them`, async () => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'evaluation-'));
  const begun = join(folder, 'begun');
  const db = createDb(database.url);
  const actor = await addPerson({ db });
  const problems = Array.from({ length: PROBLEMS }, (_, index) => problemOf(`P/${index}`));
  const { slug } = await addBenchmark({ db }, { owner: actor, problems });
  const { access } = await openEvaluation({ db }, { actor, slug });
  const deps = operationDeps({ db });
  const samples = problems.flatMap(({ key }, problem) =>
    Array.from({ length: EACH }, (_, index) => ({
      task_id: key,
      completion: `# ${index} says: ${(problem + index) % 3 === 0 ? 'passed' : 'failed'}\n`,
    })),
  );
  await uploadSamples(deps, { access, bytes: linesOf(samples) });
  await startEvaluation(deps, { access, by: authorFor(actor) });
  const done = () => db.evaluationSample.count({ where: { status: { not: null } } });

  const first = startChild(database.url, begun);
  await until(async () => (await done()) >= TOTAL / 2);
  await kill(first);
  const doneByFirst = await done();
  expect(doneByFirst).toBeLessThan(TOTAL);
  startChild(database.url, begun);
  await until(async () => (await db.evaluation.count({ where: { state: 'finished' } })) === 1);

  expect(await done()).toBe(TOTAL);
  expect(await db.evaluationSample.count({ where: { verdicts: { not: 1 } } })).toBe(0);
  const programs = (await readFile(begun, 'utf8')).trim().split('\n');
  // What was killed on its way has to be begun again; nothing else is.
  expect(new Set(programs).size).toBe(TOTAL);
  expect(programs.length - TOTAL).toBeLessThanOrEqual(CONCURRENCY);
  process.stdout.write(`killed after ${doneByFirst} of ${TOTAL}; begun twice: ${programs.length - TOTAL}\n`);
  expect(await getScores(deps, { access })).toMatchObject({
    isComplete: true,
    samples: TOTAL,
    passed: TOTAL / 3,
  });
  const { _sum } = await db.evaluationPart.aggregate({ _sum: { done: true, passed: true } });
  expect(_sum).toEqual({ done: TOTAL, passed: TOTAL / 3 });
  // A part may have been done when its worker was killed, but for saying so.
  await until(async () => (await db.job.count()) === 0);
  await Promise.all(children.map(kill));
  await db.$disconnect();
  await database.drop();
  await rm(folder, { recursive: true });
}, 120_000);
