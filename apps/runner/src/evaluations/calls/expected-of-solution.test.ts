import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import type { FunctionTest } from '@crucible/contracts/benchmark-problem';
import { expect, it } from 'vitest';
import type { CallAnswer } from './call-answer.ts';
import { expectedOfSolution } from './expected-of-solution.ts';

const TEST = ProblemTestSchema.parse({
  ...{ kind: 'function', expects: 'solution' },
  calls: [{ args: [1] }, { args: [2] }, { args: [3] }],
}) as FunctionTest;

it('keeps what was returned, without what the contract refuses', () => {
  const expected = expectedOfSolution(TEST, [{ value: 10 }, { refused: true }, { value: null }]);
  expect(expected).toEqual({
    test: {
      ...TEST,
      calls: [
        { args: [1], expected: 10 },
        { args: [3], expected: null },
      ],
    },
  });
});

const refused = { refused: true } as const;
it.each<[string, CallAnswer[], RegExp]>([
  ['ended before its time', [{ value: 1 }, { value: 2 }], /ended before all inputs/],
  ['throws', [{ value: 1 }, { error: { types: ['KeyError'], message: 'no' } }], /^input 2: .*KeyError: no$/],
  ['returns what is no data', [{ value: [1, { $other: 'T' }] }], /^input 1: .*<T>/],
  ['cannot be loaded', [{ failure: { reason: 'load', message: 'SyntaxError: x' } }], /^SyntaxError: x$/],
  ['is not there', [{ failure: { reason: 'missing', message: '' } }], /^input 1: .*no such function/],
  ['refuses everything', [refused, refused, refused], /accepts none/],
])('a solution that %s says nothing', (_, answers, message) => {
  const expected = expectedOfSolution(TEST, answers);
  expect('message' in expected ? expected.message : '').toMatch(message);
});
