import { expect, it } from 'vitest';
import { chooseCases } from './choose-cases.ts';
import type { HostileCase } from './hostile-case.ts';

const named = (group: 'memory' | 'network', id: string): HostileCase => ({
  ...{ kind: 'service', group, id, title: '' },
  check: async () => ({ complaint: null, seen: '' }),
});
const ALL = [named('memory', 'heap'), named('memory', 'child'), named('network', 'child')];
const chosen = (...args: string[]) => chooseCases(ALL, args).cases;

it('takes everything when nothing is named', () => {
  expect(chosen()).toEqual(ALL);
});

it('takes groups, cases of any group, and cases of one', () => {
  expect(chosen('memory')).toEqual(ALL.slice(0, 2));
  expect(chosen('child')).toEqual(ALL.slice(1));
  expect(chosen('network/child', 'heap')).toEqual([ALL[0], ALL[2]]);
});

it('refuses what is neither, so that a wrong name does not pass', () => {
  expect(() => chosen('memroy')).toThrow('memroy');
  expect(() => chosen('--isolation', 'vm')).toThrow('standard');
});

it('takes a level and a file for the results', () => {
  expect(chooseCases(ALL, ['--isolation', 'gvisor', 'heap', '--results', 'x.json'])).toMatchObject({
    isolation: 'gvisor',
    results: 'x.json',
  });
});
