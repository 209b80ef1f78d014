import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import type { IoTest } from '@crucible/contracts/benchmark-problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../executor/engine-fixture.ts';
import type { Engine } from '../executor/engine-fixture.ts';
import { checkWholePrograms } from './check-fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine({ minReady: 0 });
});
afterAll(() => engine.stop());

const TEST = ProblemTestSchema.parse({
  kind: 'io',
  cases: [
    { stdin: '1 2\n', expected: '3\n' },
    { stdin: '0.1 0.2\n', args: ['-v'], expected: 'is 0.3', compare: { type: 'tokens', tolerance: {} } },
  ],
}) as IoTest;

describe('whole programs', () => {
  it('are judged by what they write', async () => {
    const programs = [
      'import sys\na, b = map(float, input().split())\nprint(*(["is", a + b] if sys.argv[1:] else [int(a + b)]))\n',
      'print(3)\n',
      'print(4)\n',
      'while True: pass\n',
      'print(3\n',
      'import os\nprint(3, flush=True)\nos.kill(os.getpid(), 9)\n',
    ];
    const verdicts = await checkWholePrograms(engine, programs, { test: TEST, limits: { wallMs: 1_000 } });
    expect(verdicts.map(({ status, message }) => `${status} ${message}`.trim())).toEqual([
      'passed',
      'failed input 2: expected "is 0.3", got "3\\n"',
      'failed input 1: expected "3\\n", got "4\\n"',
      expect.stringMatching(/^time_limit input 1: /),
      expect.stringMatching(/^failed input 1: The program ended with an error\.$/),
      expect.stringMatching(/^crashed input 1: /),
    ]);
    expect(verdicts[4]?.detail?.stderr).toContain('SyntaxError');
    expect(verdicts[0]?.memoryBytes).toBeGreaterThan(0);
  });

  it('are written in any language that there is', async () => {
    const one = { ...TEST, cases: TEST.cases.slice(0, 1) };
    const sum = (read: string) => `import { readFileSync } from 'node:fs';\n${read}`;
    const programs = [
      sum(
        "const [a, b]: number[] = readFileSync(0, 'utf8').split(' ').map(Number);\nconsole.log(a! + b!);\n",
      ),
      sum('const a: string = 3;\nconsole.log(a);\n'),
    ];
    const verdicts = await checkWholePrograms(engine, programs, {
      ...{ test: one, language: 'typescript' },
      limits: { wallMs: 20_000, cpuMs: 20_000 },
    });
    expect(verdicts.map(({ status, message }) => `${status} ${message}`.trim())).toEqual([
      'passed',
      'failed The program could not be compiled.',
    ]);
    expect(verdicts[1]?.detail?.stderr).toContain('TS2322');
  });
});
