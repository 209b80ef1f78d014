import type { Isolation } from '@crucible/contracts/isolation';
import { expect, it } from 'vitest';
import { chooseIsolation, stricterIsolation } from './choose-isolation.ts';

it.each([
  ['standard', 'standard', 'standard'],
  ['standard', 'best', 'best'],
  ['standard', 'gvisor', 'gvisor'],
  ['best', 'standard', 'best'],
  ['best', 'best', 'best'],
  ['best', 'gvisor', 'gvisor'],
  ['gvisor', 'standard', 'gvisor'],
  ['gvisor', 'best', 'gvisor'],
  ['gvisor', 'gvisor', 'gvisor'],
] as const)('an image of %s and a request for %s ask for %s', (image, request, together) => {
  expect(stricterIsolation(image, request)).toBe(together);
});

const BOTH: Isolation[] = ['standard', 'gvisor'];

it.each([
  ['standard', BOTH, 'standard'],
  ['best', BOTH, 'gvisor'],
  ['gvisor', BOTH, 'gvisor'],
  ['standard', ['standard'], 'standard'],
  ['best', ['standard'], 'standard'],
  ['gvisor', ['standard'], null],
  ['standard', [], null],
  ['best', [], null],
  ['gvisor', [], null],
] as const)('%s is served by one of %j as %s', (asked, served, level) => {
  expect(chooseIsolation(asked, served)).toBe(level);
});
