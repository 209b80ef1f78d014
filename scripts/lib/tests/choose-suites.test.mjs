import { expect, it } from 'vitest';
import { chooseSuites } from './choose-suites.mjs';

const all = [{ name: 'check' }, { name: 'unit' }, { name: 'e2e' }];

it('takes every suite when none is named', () => {
  expect(chooseSuites(all, [])).toEqual({ suites: all, filters: [] });
});

it('keeps the order of the suites, not that of the arguments', () => {
  expect(chooseSuites(all, ['e2e', 'unit'])).toEqual({
    suites: [{ name: 'unit' }, { name: 'e2e' }],
    filters: [],
  });
});

it('leaves everything after the names to the test runner', () => {
  const chosen = chooseSuites(all, ['unit', 'verdict', '-t', 'e2e']);
  expect(chosen).toEqual({ suites: [{ name: 'unit' }], filters: ['verdict', '-t', 'e2e'] });
});

it('runs what is meant to be asked for only when it is', () => {
  const slow = { name: 'slow', onlyByName: true };
  expect(chooseSuites([...all, slow], []).suites).toEqual(all);
  expect(chooseSuites([...all, slow], ['slow']).suites).toEqual([slow]);
});
