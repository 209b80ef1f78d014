import type { Visibility } from '@crucible/contracts/assignment-test';
import { expect, it } from 'vitest';
import { groupKeys } from './group-keys.ts';

const NOW = new Date('2026-01-02T00:00:00Z');
const BEFORE = new Date('2026-01-01T00:00:00Z');
const test = (visibility: Visibility, groupId?: string, isSample = false) => ({
  ...{ visibility, isSample },
  ...(groupId === undefined ? {} : { groupId }),
});
const keyOf = (tests: ReturnType<typeof test>[], dates: { dueAt?: Date; resultsPublishedAt?: Date } = {}) =>
  groupKeys(
    { groups: [{ id: 'first' }, { id: 'negative-numbers' }], tests },
    { ...{ dueAt: null, resultsPublishedAt: null, now: NOW }, ...dates },
  ).get('negative-numbers');

const TOLD = { key: 'negative-numbers', isHidden: false };
const HIDDEN = { key: 'hidden-group-2', isHidden: true };

it.each([
  [
    'one that is shown among hidden ones',
    [test('never', 'negative-numbers'), test('always', 'negative-numbers')],
    TOLD,
  ],
  ['one that is shown when it fails', [test('on_failure', 'negative-numbers')], TOLD],
  ['a sample', [test('never', 'negative-numbers', true)], TOLD],
  ['hidden ones alone', [test('never', 'negative-numbers'), test('always', 'first'), test('always')], HIDDEN],
  ['one that is shown later', [test('after_due', 'negative-numbers')], HIDDEN],
  ['nothing', [], HIDDEN],
])('of %s', (_what, tests, expected) => {
  expect(keyOf(tests)).toEqual(expected);
});

it('of what is seen by now', () => {
  expect(keyOf([test('after_due', 'negative-numbers')], { dueAt: BEFORE })).toEqual(TOLD);
  expect(keyOf([test('after_publishing', 'negative-numbers')], { resultsPublishedAt: BEFORE })).toEqual(TOLD);
});
