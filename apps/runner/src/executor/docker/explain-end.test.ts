import { expect, it } from 'vitest';
import { explainEnd } from './explain-end.ts';

const there = async () => undefined;
const away = () => Promise.reject(new Error('connect ENOENT'));
const PROGRAM = { oomKilled: false, byProgram: true };
const MEMORY = { oomKilled: true, byProgram: false };
const NEITHER = { oomKilled: false, byProgram: false };

it.each([
  ['gvisor', { exitCode: 2, oomKilled: false }, PROGRAM],
  ['gvisor', { exitCode: 70, oomKilled: false }, PROGRAM],
  ['gvisor', { exitCode: 137, oomKilled: false }, MEMORY],
  ['gvisor', { exitCode: 137, oomKilled: true }, MEMORY],
  ['gvisor', { exitCode: 2, oomKilled: true }, MEMORY],
  ['gvisor', { exitCode: 0, oomKilled: false }, NEITHER],
  ['gvisor', { exitCode: 143, oomKilled: false }, NEITHER],
  ['gvisor', { exitCode: null, oomKilled: false }, NEITHER],
  ['standard', { exitCode: 137, oomKilled: true }, MEMORY],
  ['standard', { exitCode: 137, oomKilled: false }, NEITHER],
  ['standard', { exitCode: 2, oomKilled: false }, NEITHER],
  ['standard', { exitCode: 70, oomKilled: false }, NEITHER],
] as const)('in %s, %j means %j', async (isolation, end, meaning) => {
  expect(await explainEnd(there, { isolation, end })).toEqual({ exitCode: end.exitCode, ...meaning });
});

it('does not take an engine that was being stopped for memory', async () => {
  const end = { exitCode: 137, oomKilled: false };
  expect(await explainEnd(away, { isolation: 'gvisor', end })).toEqual({ exitCode: 137, ...NEITHER });
});
