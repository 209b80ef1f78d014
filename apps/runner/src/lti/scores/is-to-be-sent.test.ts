import { expect, it } from 'vitest';
import { isToBeSent } from './is-to-be-sent.ts';

const of = (points: number | null, maxPoints = 10) => ({ points, maxPoints });

it.each([
  ['the first grade', of(5), undefined, true],
  ['no points at all are a grade', of(0), undefined, true],
  ['that there is none', of(null), undefined, false],
  ['the same', of(5), of(5), false],
  ['other points', of(6), of(5), true],
  ['points of another whole', of(5, 20), of(5), true],
  ['that there is none any more', of(null), of(5), true],
  ['that there still is none', of(null, 20), of(null), false],
  ['one where there was none any more', of(5), of(null), true],
])('%s', (_name, grade, sent, expected) => {
  expect(isToBeSent(grade, sent)).toBe(expected);
});
