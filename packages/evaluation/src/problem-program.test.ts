import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { problemProgram } from './problem-program.ts';

describe('the program of a sample', () => {
  const problem = (prompt: string, test: z.input<typeof ProblemTestSchema>) => ({
    prompt,
    test: ProblemTestSchema.parse(test),
  });
  const calls = [{ args: [], expected: 1 }];
  const check = problem('def f():\n', { kind: 'check', code: '' });
  const asserts = problem('Write f.', { kind: 'asserts', imports: [], asserts: ['assert f()'] });
  const call = problem('def f():\n', { kind: 'function', calls });
  const sentence = problem('Write f.', { kind: 'function', calls, isPromptCode: false });
  const io = problem('Add numbers.', { kind: 'io', cases: [{ expected: '' }] });

  it.each([
    ['a completion follows a prompt that is code', check, { completion: '  pass' }, 'def f():\n  pass'],
    ['a completion stands alone after a sentence', asserts, { completion: 'f = 1' }, 'f = 1'],
    ['so it is where functions are called', call, { completion: '  pass' }, 'def f():\n  pass'],
    ['unless the prompt is a sentence', sentence, { completion: 'f = 1' }, 'f = 1'],
    ['a whole program is one', io, { completion: 'print(1)' }, 'print(1)'],
    ['a solution is all', check, { solution: 'f = 1' }, 'f = 1'],
    ['a solution wins', check, { solution: '', completion: '  pass' }, ''],
    ['an empty completion is one', check, { completion: '' }, 'def f():\n'],
  ])('%s', (_, given, sample, program) => {
    expect(problemProgram(given, sample)).toBe(program);
  });

  it('there has to be something', () => {
    expect(() => problemProgram(check, {})).toThrow(TypeError);
  });
});
