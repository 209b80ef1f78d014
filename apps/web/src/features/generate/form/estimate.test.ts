import { expect, it } from 'vitest';
import { estimate } from './estimate.ts';

const WANTED = { problems: 164, samplesPerProblem: 5, maxTokens: 1000, completionPrice: null };

it('says how many requests there will be', () => {
  expect(estimate(WANTED)).toEqual({
    text: '164 problems with 5 samples each: 820 requests, and some more where one has to be repeated.',
    isTooMuch: false,
  });
});

it('says what answers cost at most where the price is known', () => {
  expect(estimate({ ...WANTED, completionPrice: 15 })?.text).toContain('at most $12.30;');
  expect(estimate({ ...WANTED, completionPrice: 0 })?.text).toContain('at most $0.00;');
});

it('says when it is too much', () => {
  expect(estimate({ ...WANTED, problems: 1000, samplesPerProblem: 200 })).toMatchObject({ isTooMuch: true });
});

it.each([0, -1, 1.5, Number.NaN])('says nothing of %s samples', (samplesPerProblem) => {
  expect(estimate({ ...WANTED, problems: 1, samplesPerProblem })).toBeNull();
});
