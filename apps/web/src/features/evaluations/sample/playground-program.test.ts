import { expect, it } from 'vitest';
import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { playgroundProgram } from './playground-program.ts';

const program = 'def f(x):\n    return x';
const of = (test: unknown) =>
  playgroundProgram({ program, test: ProblemTestSchema.parse(test), entryPoint: 'f' });

it('calls the check of the test', () => {
  const { content } = of({ kind: 'check', code: 'def check(candidate):\n    assert candidate(1) == 1\n' });
  expect(content).toContain('def f(x):');
  expect(content).toMatch(/assert candidate\(1\) == 1\n\ncheck\(f\)\n/);
});

it('puts assertions behind the program', () => {
  const { content } = of({ kind: 'asserts', imports: ['import math'], asserts: ['assert f(1) == 1'] });
  expect(content).toContain('import math\nassert f(1) == 1\n');
});

it('calls the function with each input', () => {
  const { content } = of({ kind: 'function', calls: [{ args: ['a "b"', null], expected: 1 }] });
  expect(content).toContain('print(f(*json.loads("[\\"a \\\\\\"b\\\\\\"\\",null]")))');
});

it('gives a whole program its first input', () => {
  expect(of({ kind: 'io', cases: [{ stdin: '4\n', expected: '5' }] })).toEqual({
    content: `${program}\n`,
    stdin: '4\n',
  });
});

it('is the program alone where the test is not told', () => {
  expect(playgroundProgram({ program, test: null, entryPoint: 'f' }).content).toBe(`${program}\n`);
});
