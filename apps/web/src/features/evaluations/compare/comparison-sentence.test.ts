import { expect, it } from 'vitest';
import { comparisonSentences, formatP } from './comparison-sentence.ts';

const names = { first: 'A', second: 'B' };
const counts = { won: 9, lost: 1, both_passed: 5, both_failed: 3, undecided: 0 };
const test = { method: 'exact' as const, statistic: null, pValue: 22 / 1024 };

it('says who won, how likely that is by chance, and by how much', () => {
  const difference = { value: 0.4444, interval: { low: 0.1, high: 0.7 } };
  expect(comparisonSentences({ counts, test, difference }, names)).toEqual([
    'A passed 9 problems that B did not pass, and failed 1 that B passed.',
    expect.stringMatching(/p = 0\.021 .*exact\): hardly chance\.$/),
    'The shares of samples that pass differ by +44.4 percentage points, between +10.0 and +70.0 in 95 of 100 draws of as many problems.',
  ]);
});

it('says so where they do not differ', () => {
  const told = comparisonSentences(
    {
      counts: { ...counts, won: 0, lost: 0 },
      test: { ...test, pValue: 1 },
      difference: null,
    },
    names,
  );
  expect(told[1]).toBe('There is no problem in which they differ.');
  expect(told).toHaveLength(2);
});

it.each([
  [0.5, '0.500'],
  [0.0004, '< 0.001'],
])('a probability of %s', (value, text) => expect(formatP(value)).toBe(text));
