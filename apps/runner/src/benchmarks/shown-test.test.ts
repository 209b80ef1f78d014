import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { expect, it } from 'vitest';
import { shownTest } from './shown-test.ts';

const calls = (count: number, text = 'x') =>
  ProblemTestSchema.parse({
    kind: 'function',
    calls: Array.from({ length: count }, (_, index) => ({ args: [index, text], expected: 1 })),
  });

it.each([
  ['few are all shown', calls(3), 3, 0],
  ['of many the first twenty are', calls(50), 20, 30],
  ['long ones are cut where they become too much', calls(50, 'x'.repeat(6_000)), 3, 47],
  ['but the first is always there', calls(2, 'x'.repeat(60_000)), 1, 1],
])('%s', (_, test, shown, omitted) => {
  const found = shownTest(test);
  if (found.test.kind !== 'function') throw new Error('It is another test.');
  expect(found.test.calls.map(({ args }) => args[0])).toEqual(
    Array.from({ length: shown }, (__, index) => index),
  );
  expect(found.omitted).toBe(omitted);
});

it('a test that is a text is shown whole', () => {
  const test = ProblemTestSchema.parse({ kind: 'check', code: 'x'.repeat(50_000) });
  expect(shownTest(test)).toEqual({ test, omitted: 0 });
});
