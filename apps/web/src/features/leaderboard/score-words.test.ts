import { expect, it } from 'vitest';
import {
  costText,
  countText,
  cpuText,
  isMoreBetter,
  kOf,
  passAt,
  percentText,
  scoreText,
} from './score-words.ts';
import { boardEntry, passAt1 } from './entry-fixture.ts';

it.each([
  [percentText(0.4951), '49.5 %'],
  [costText(0.12345), '$0.1235'],
  [costText(null), '–'],
  [cpuText(12.34), '12.3 ms'],
  [countText(12_345), '12,345'],
  [scoreText({ k: 1, value: 0.5, interval: { low: 0.4, high: 0.625 } }), '50.0 % (40.0–62.5)'],
  [scoreText({ k: 1, value: 0.5, interval: null }), '50.0 %'],
  [scoreText({ k: 1, value: null, interval: null }), '–'],
])('%s', (text, expected) => expect(text).toBe(expected));

it('knows which metrics are shares, and of which k', () => {
  expect([kOf('pass@10'), kOf('cost'), isMoreBetter('pass@2'), isMoreBetter('cpu')]).toEqual([
    10,
    null,
    true,
    false,
  ]);
});

it('has no score where the value is unknown', () => {
  const { scores } = boardEntry('a', { scores: passAt1(null) });
  expect([passAt(scores, 1), passAt(scores, 2)]).toEqual([null, null]);
});
