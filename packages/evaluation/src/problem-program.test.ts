import { describe, expect, it } from 'vitest';
import { problemProgram } from './problem-program.ts';

describe('the program of a sample', () => {
  const check = { prompt: 'def f():\n', test: { kind: 'check' } } as const;
  const asserts = { prompt: 'Write f.', test: { kind: 'asserts' } } as const;

  it.each([
    ['a completion follows a prompt that is code', check, { completion: '  pass' }, 'def f():\n  pass'],
    ['a completion stands alone after a sentence', asserts, { completion: 'f = 1' }, 'f = 1'],
    ['a solution is all', check, { solution: 'f = 1' }, 'f = 1'],
    ['a solution wins', check, { solution: '', completion: '  pass' }, ''],
    ['an empty completion is one', check, { completion: '' }, 'def f():\n'],
  ])('%s', (_, problem, sample, program) => {
    expect(problemProgram(problem, sample)).toBe(program);
  });

  it('there has to be something', () => {
    expect(() => problemProgram(check, {})).toThrow(TypeError);
  });
});
