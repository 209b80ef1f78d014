import { describe, expect, it } from 'vitest';
import { latePercentNow, lateWords } from './late-words.ts';

const dates = {
  ...{ opensAt: null, dueAt: '2026-05-12T12:00:00.000Z', acceptsUntil: null, latePercentPerDay: 10 },
  ...{ maxAttempts: null, isExtended: false },
};

it.each([
  [{ dueAt: null }, null],
  [{ latePercentPerDay: null }, 'Nothing is accepted after that.'],
  [{}, 'Each day that it is late costs 10 % of the points.'],
  [{ latePercentPerDay: 0 }, 'Being late costs nothing.'],
])('%j', (changes, words) => expect(lateWords({ ...dates, ...changes })).toBe(words));

it('names the end', () =>
  expect(lateWords({ ...dates, acceptsUntil: '2026-05-15T12:00:00.000Z' })).toMatch(
    /^Each day .* 10 % of the points; nothing is accepted after .*15 May 2026/,
  ));

describe('what it costs now', () => {
  it.each([
    ['2026-05-12T12:00:00.000Z', 0],
    ['2026-05-12T12:00:00.001Z', 10],
    ['2026-05-13T12:00:00.000Z', 10],
    ['2026-05-13T12:00:01.000Z', 20],
    ['2026-07-13T12:00:01.000Z', 100],
  ])('at %s', (now, percent) => expect(latePercentNow(dates, Date.parse(now))).toBe(percent));

  it('is nothing without a policy', () =>
    expect(latePercentNow({ ...dates, latePercentPerDay: null }, Date.parse('2027-01-01T00:00:00Z'))).toBe(
      0,
    ));
});
