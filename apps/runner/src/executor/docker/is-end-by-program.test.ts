import { expect, it } from 'vitest';
import { isEndByProgram } from './is-end-by-program.ts';

it.each([
  ['gvisor', { exitCode: 2, isGarbled: false }, true],
  ['gvisor', { exitCode: null, isGarbled: true }, true],
  ['gvisor', { exitCode: 137, isGarbled: false }, false],
  ['gvisor', { exitCode: 0, isGarbled: false }, false],
  ['gvisor', { exitCode: null, isGarbled: false }, false],
  ['standard', { exitCode: 2, isGarbled: false }, false],
  ['standard', { exitCode: null, isGarbled: true }, false],
] as const)('in %s, %j is by the program: %s', (isolation, end, expected) => {
  expect(isEndByProgram(isolation, end)).toBe(expected);
});
