import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import { expect, it } from 'vitest';
import { LIMITS } from '../runs/runs-fixture.ts';
import { problemHash, versionHash } from './version-hash.ts';

const problem = NewProblemSchema.parse({
  ...{ key: 'a', prompt: 'def f():\n', entryPoint: 'f', solution: '    return 1\n' },
  test: { kind: 'check', code: 'def check(candidate):\n    assert candidate() == 1\n' },
});
const version = { problems: [problem], language: 'python', imageName: 'python', limits: LIMITS };
const limitsInAnotherOrder = Object.fromEntries(Object.entries(LIMITS).toReversed()) as typeof LIMITS;

it('is the same whatever the order of keys', () => {
  expect(versionHash({ ...version, limits: limitsInAnotherOrder })).toBe(versionHash(version));
});

it.each([
  ['a problem', { problems: [{ ...problem, solution: '    return 2\n' }] }],
  ['the order of problems', { problems: [problem, { ...problem, key: 'b' }] }],
  ['the image', { imageName: 'python-ml' }],
  ['a limit', { limits: { ...LIMITS, wallMs: 1 } }],
])('is another one with %s', (_what, change) => {
  expect(versionHash({ ...version, ...change })).not.toBe(versionHash(version));
});

it('of a problem is that of what judges', () => {
  const solvedInAnotherWay = { ...problem, solution: '' };
  expect(problemHash(solvedInAnotherWay)).toBe(problemHash(problem));
  expect(problemHash({ ...problem, entryPoint: 'g' })).not.toBe(problemHash(problem));
});
