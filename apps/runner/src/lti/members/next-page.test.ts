import { expect, it } from 'vitest';
import { nextPage } from './next-page.ts';

const URL = 'https://lms.test/members?limit=2';

it.each([
  [null, null],
  ['<https://lms.test/members?p=1>; rel="prev"', null],
  ['<https://lms.test/members?p=2>; rel="next"', 'https://lms.test/members?p=2'],
  ['<https://lms.test/members?p=2>; rel=next', 'https://lms.test/members?p=2'],
  ['</members?p=2>; rel="next"', 'https://lms.test/members?p=2'],
  ['<https://lms.test/d>; rel="differences", <https://lms.test/m?p=3>; rel="next"', 'https://lms.test/m?p=3'],
  ['<https://lms.test/d>; rel="nextish"', null],
])('%s', (link, expected) => {
  expect(nextPage(URL, link)).toBe(expected);
});

it.each(['<https://other.test/members>; rel="next"', '<http://lms.test/members>; rel="next"'])(
  'takes the token nowhere else: %s',
  (link) => {
    expect(() => nextPage(URL, link)).toThrow(/not its own/);
  },
);
