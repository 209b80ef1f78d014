import { randomInt } from 'node:crypto';
import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import type { IoTest } from '@crucible/contracts/benchmark-problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPrograms, checkWholePrograms } from '../../apps/runner/src/evaluations/check-fixture.ts';
import type { Attempt } from '../../apps/runner/src/evaluations/check-fixture.ts';
import { startEngine } from '../../apps/runner/src/executor/engine-fixture.ts';
import type { Engine } from '../../apps/runner/src/executor/engine-fixture.ts';
import { attemptsAt } from './forged.ts';
import { insideAttempts } from './inside.ts';

/** Attempts that never end cost their whole time. */
const LIMITS = { wallMs: 1_500, cpuMs: 1_000, outputBytes: 500_000 };

let engine: Engine;
const rows: string[] = [];

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
  process.stdout.write(`${rows.join('\n')}\n`);
});

/** Nobody can know it who has not seen it: every run of the suite has another one. */
const SECRET = randomInt(1_000_000, 2_000_000_000);

/** A function by a name, expected in each way in which a test can expect something. */
function problemsOf(functionName: string): Attempt['problem'][] {
  const test = (expected: unknown, compare: object) =>
    ProblemTestSchema.parse({ kind: 'function', calls: [{ args: [1], expected }], compare });
  const loose = { rule: 'data', tolerance: { absolute: 1, relative: 0 }, ignoreOrder: true };
  const tests = [
    test(SECRET, { rule: 'python' }),
    test(SECRET + 0.5, { rule: 'python', absolute: 0.01 }),
    test([SECRET, `${SECRET}`], loose),
    ProblemTestSchema.parse({ kind: 'function', calls: [{ args: [1], throws: `Error${SECRET}` }] }),
  ];
  return tests.map((one) => ({ prompt: '', entryPoint: functionName, test: one }));
}

type Forged = { name: string; tries: string; program: string; functionName: string };

function attemptsAtFunctions(): Forged[] {
  const called = attemptsAt('function')
    .filter(({ language }) => language === 'python')
    .map(({ name, tries, code }) => ({ name, tries, program: code, functionName: 'f' }));
  const checked = insideAttempts('check', 'solution').map(({ name, tries, files }) => ({
    ...{ name, tries, program: Object.values(files).join(''), functionName: 'answer' },
  }));
  return [...called, ...checked];
}

describe('functions of benchmarks', () => {
  it('give nothing to whoever does not know what is expected, and do to whoever knows it after each of them', async () => {
    const attempts = attemptsAtFunctions();
    expect(attempts.length).toBeGreaterThanOrEqual(40);
    const halves = [0, 1].map((half) => attempts.filter((_attempt, index) => index % 2 === half));
    await Promise.all(halves.map(tryAll));
  }, 300_000);
});

/** All of them share a sandbox, as samples of one evaluation do, and after each of them comes an honest one. */
async function tryAll(attempts: readonly Forged[]): Promise<void> {
  const [first] = problemsOf('f');
  if (first === undefined) throw new Error('There is no problem.');
  const honest = { problem: first, program: `def f(n):\n    return ${SECRET}\n` };
  const samples = attempts.flatMap(({ program, functionName }) => [
    ...problemsOf(functionName).map((problem) => ({ problem, program })),
    honest,
  ]);
  const verdicts = await checkPrograms(engine, samples, LIMITS);
  const size = samples.length / attempts.length;
  for (const [index, { name, tries }] of attempts.entries()) {
    const statuses = verdicts.slice(index * size, (index + 1) * size).map(({ status }) => status);
    const own = statuses.slice(0, -1);
    const passed = own.filter((status) => status === 'passed').length;
    rows.push(
      `function   ${name.padEnd(30)} ${passed} of ${own.length} (${[...new Set(own)].join(', ')}) ${tries}`,
    );
    expect.soft(own, `${name}: ${tries}`).not.toContain('passed');
    expect.soft(statuses.at(-1), `after ${name}`).toBe('passed');
  }
}

describe('whole programs of benchmarks', () => {
  const TEST = ProblemTestSchema.parse({
    kind: 'io',
    cases: [{ stdin: '1', expected: `${SECRET}`, compare: { type: 'tokens', tolerance: { absolute: 1 } } }],
  }) as IoTest;

  it('give nothing to whoever does not know what is expected', async () => {
    const attempts = attemptsAt('io').filter(({ language }) => language === 'python');
    expect(attempts.length).toBeGreaterThanOrEqual(20);
    const programs = [...attempts.map(({ code }) => code), `print(${SECRET})\n`];
    const verdicts = await checkWholePrograms(engine, programs, { test: TEST, limits: LIMITS });
    for (const [index, { name, tries }] of attempts.entries()) {
      const { status = 'internal_error' } = verdicts[index] ?? {};
      rows.push(`io         ${name.padEnd(30)} ${status === 'passed' ? 1 : 0} of 1 (${status}) ${tries}`);
      expect.soft(status, `${name}: ${tries}`).not.toBe('passed');
    }
    expect(verdicts.at(-1)?.status).toBe('passed');
  }, 120_000);
});
