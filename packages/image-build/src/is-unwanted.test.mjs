import { expect, it } from 'vitest';
import { isUnwanted } from './is-unwanted.mjs';

it.each(['usr/bin/sh', '/bin/bash', 'usr/local/bin/pip3', '/usr/sbin/mount'])('is %s', (path) => {
  expect(isUnwanted(path)).toBe(true);
});

it.each(['usr/bin/python3', 'usr/lib/sh', 'usr/bin/shuf', 'workspace/make'])('is not %s', (path) => {
  expect(isUnwanted(path)).toBe(false);
});

it('is none that the languages of the image need', () => {
  expect(isUnwanted('usr/bin/gcc', ['gcc'])).toBe(false);
  expect(isUnwanted('usr/bin/ld', ['gcc'])).toBe(true);
});
