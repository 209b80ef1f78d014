import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPrograms } from '../../apps/runner/src/evaluations/check-fixture.ts';
import type { Attempt } from '../../apps/runner/src/evaluations/check-fixture.ts';
import { startEngine } from '../../apps/runner/src/executor/engine-fixture.ts';
import type { Engine } from '../../apps/runner/src/executor/engine-fixture.ts';
import { insideAttempts } from './inside.ts';
import type { InsideAttempt } from './inside.ts';

const ATTEMPTS_AT_LEAST = 20;
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
const PROMPT = `import math\n\n\ndef scale(values):\n    return sum(values)\n\n\ndef answer(n):\n    """What is it?"""\n`;
const checks = (...lines: string[]) => ({
  kind: 'check' as const,
  code: ['def check(candidate):', ...lines.map((line) => `    ${line}`)].join('\n'),
});
/** Each form in which a test can say what it expects. */
const TESTS: Attempt['problem']['test'][] = [
  checks(`assert candidate(1) == ${SECRET}`),
  checks(`assert abs(candidate(1) - ${SECRET}) < 1e-6`),
  checks(`assert math.fabs(scale([candidate(1)]) - ${SECRET}) < 1e-4`),
  checks('import math', `assert math.isclose(candidate(1), ${SECRET}, abs_tol=1e-4)`),
  checks('import copy', `assert copy.deepcopy([candidate(1)]) in [[${SECRET}]]`),
  checks(`result = candidate(1)`, `assert ${SECRET - 1} < result and result < ${SECRET + 1}`),
  checks(`assert not candidate(1) != ${SECRET}`, `assert isinstance(candidate(1), int)`),
  checks(
    `for n in range(3):`,
    `    assert [candidate(1)] * 2 == [${SECRET}] * 2 and candidate(1) == ${SECRET}`,
  ),
  { kind: 'asserts', imports: ['import math'], asserts: [`assert answer(1) == ${SECRET}`] },
  {
    kind: 'asserts',
    imports: [],
    asserts: ['x = [answer(1)]', `assert set(x) == {${SECRET}}`, `assert sum(x) == ${SECRET}`],
  },
];
const problems = TESTS.map((test) => ({ test, prompt: PROMPT, entryPoint: 'answer' }));

const honest = (problem: Attempt['problem']) => ({ problem, program: `${PROMPT}    return ${SECRET}\n` });

describe('tests of benchmarks', () => {
  it('are passed by whoever knows the answer', async () => {
    const verdicts = await checkPrograms(engine, problems.map(honest));
    expect(verdicts.map(({ status, message }) => `${status} ${message}`)).toEqual(TESTS.map(() => 'passed '));
  });

  it('are passed by no attempt, and by whoever knows the answer after each of them', async () => {
    // What is tried at unit tests is tried at these as well, where it is a single file.
    const attempts = [
      ...insideAttempts('check', 'solution'),
      ...insideAttempts('unit-python', 'solution'),
    ].filter(({ files }) => Object.keys(files).length === 1);
    expect(attempts.length).toBeGreaterThanOrEqual(ATTEMPTS_AT_LEAST);
    const halves = [0, 1].map((half) => attempts.filter((_attempt, index) => index % 2 === half));
    await Promise.all(halves.map(tryAll));
  }, 300_000);
});

/** All of them share a sandbox, as samples of one evaluation do, and after each of them comes an honest one. */
async function tryAll(attempts: readonly InsideAttempt[]): Promise<void> {
  const samples = attempts.flatMap(({ files }) => {
    const program = Object.values(files).join('');
    return [...problems.map((problem) => ({ problem, program })), ...problems.slice(-1).map(honest)];
  });
  const verdicts = await checkPrograms(engine, samples, LIMITS);
  for (const [index, { name, tries }] of attempts.entries()) {
    const from = index * (TESTS.length + 1);
    const statuses = verdicts.slice(from, from + TESTS.length).map(({ status }) => status);
    const passed = statuses.filter((status) => status === 'passed').length;
    rows.push(
      `check      ${name.padEnd(30)} ${passed} of ${TESTS.length} (${[...new Set(statuses)].join(', ')}) ${tries}`,
    );
    expect.soft(statuses, `${name}: ${tries}`).not.toContain('passed');
    expect.soft(verdicts[from + TESTS.length]?.status, `after ${name}`).toBe('passed');
  }
}
