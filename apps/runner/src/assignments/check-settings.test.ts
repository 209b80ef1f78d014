import type { AssignmentSettings } from '@crucible/contracts/assignment';
import { expect, it } from 'vitest';
import { checkSettings } from './check-settings.ts';

const SETTINGS: AssignmentSettings = {
  ...{ title: 'Sum', mode: 'graded', counted: 'best', points: null, opensAt: null, dueAt: null },
  ...{ closesAt: null, latePercentPerDay: null, maxAttempts: null, cooldownMs: null, hasBoard: false },
};
const day = (number: number) => `2026-01-0${number}T00:00:00.000Z`;

const rows: [Partial<AssignmentSettings>, string[]][] = [
  [{}, []],
  [{ opensAt: day(2), dueAt: day(3), closesAt: day(4), latePercentPerDay: 10 }, []],
  [{ opensAt: day(3), dueAt: day(2) }, ['error settings.dueAt']],
  [{ opensAt: day(3), closesAt: day(2) }, ['error settings.closesAt']],
  [{ dueAt: day(3), closesAt: day(2), latePercentPerDay: 10 }, ['error settings.closesAt']],
  [{ dueAt: day(3), closesAt: day(4) }, ['warning settings.closesAt']],
  [{ latePercentPerDay: 10 }, ['warning settings.latePercentPerDay']],
  [{ mode: 'exam' }, ['warning settings.closesAt']],
  [{ dueAt: '2025-01-01T00:00:00.000Z' }, ['warning settings.dueAt']],
];

it.each(rows)('%j', (changes, expected) => {
  const problems = checkSettings({ ...SETTINGS, ...changes }, new Date(day(1)));
  expect(problems.map(({ severity, path }) => `${severity} ${path}`)).toEqual(expected);
});
