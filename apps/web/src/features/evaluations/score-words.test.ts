import { expect, it } from 'vitest';
import { whyNoScore } from './score-words.ts';

const WHOLE = {
  ...{ isComplete: true, unattempted: 0, internalErrors: 0, problems: 10, samples: 20 },
  passAtK: [{ k: 1, value: 0.5, interval: null }],
};

it.each([
  ['nothing where all is known', {}, null],
  ['no samples', { samples: 0, unattempted: 10 }, /no samples yet/],
  ['samples that wait', { isComplete: false }, /every sample has a verdict/],
  ['our fault first', { isComplete: false, internalErrors: 1 }, /^1 sample ended by our fault/],
  ['a problem without a sample', { unattempted: 1 }, /1 problem of 10 has no sample/],
  ['too few samples', { passAtK: [{ k: 5, value: null, interval: null }] }, /k = 5/],
])('tells of %s', (_what, given, sentence) => {
  const told = whyNoScore({ ...WHOLE, ...given });
  if (sentence === null) expect(told).toBeNull();
  else expect(told).toMatch(sentence);
});
