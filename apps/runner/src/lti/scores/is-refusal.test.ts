import { expect, it } from 'vitest';
import { isRefusal } from './is-refusal.ts';

it.each([
  [null, false],
  [302, false],
  [400, true],
  [401, false],
  [403, false],
  [404, true],
  [409, true],
  [422, true],
  [429, false],
  [500, false],
  [503, false],
])('%s', (status, expected) => {
  expect(isRefusal(status)).toBe(expected);
});
