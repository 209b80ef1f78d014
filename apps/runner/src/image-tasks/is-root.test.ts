import { expect, it } from 'vitest';
import { isRoot } from './is-root.ts';

it.each(['', ' ', 'root', 'root:users', '0', '0:10001', '00', '+0', ':10001'])('%j is root', (user) => {
  expect(isRoot(user)).toBe(true);
});

it.each(['10001', '10001:0', 'app', 'app:root', 'rooted', '1000:1000'])('%j is not', (user) => {
  expect(isRoot(user)).toBe(false);
});
