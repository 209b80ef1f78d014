import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPrograms } from '../evaluations/check-fixture.ts';
import { startEngine } from '../executor/engine-fixture.ts';
import type { Engine } from '../executor/engine-fixture.ts';
import { readShippedBenchmark } from './read-shipped-benchmark.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine({ minReady: 0 });
});
afterAll(() => engine.stop());

it('solves each problem that the project ships, and lets no wrong program pass', async () => {
  const { problems } = await readShippedBenchmark();
  const attempts = problems.flatMap(({ problem, wrong }) => [
    { problem, program: problem.prompt + problem.solution, name: `${problem.key}: its solution` },
    ...wrong.map(({ name, completion }) => ({
      ...{ problem, program: problem.prompt + completion, name: `${problem.key}: ${name}` },
    })),
  ]);
  const limits = { wallMs: 10_000, cpuMs: 1_000 };
  const verdicts = await checkPrograms(engine, attempts, limits);
  const passed = verdicts.flatMap(({ status }, at) => (status === 'passed' ? [attempts[at]?.name] : []));
  expect(problems.length).toBeGreaterThanOrEqual(20);
  expect(passed).toEqual(problems.map(({ problem }) => `${problem.key}: its solution`));
}, 60_000);
