import { expect, it } from 'vitest';
import type { DateOverride } from '../../assignments/rules/effective-dates.ts';
import { isExamOver } from './is-exam-over.ts';

const hour = (number: number) => new Date(Date.UTC(2026, 0, 1, number));
const NOW = hour(12);
const NOTHING = { opensAt: null, dueAt: null, closesAt: null, latePercentPerDay: null, maxAttempts: null };
const override = (changes: Partial<DateOverride>): DateOverride => ({
  ...{ ...NOTHING, personId: null, sectionId: null, priority: 0, createdAt: hour(1), revokedAt: null },
  ...changes,
});
const exam = (dates: { dueAt?: Date; closesAt?: Date }) => ({ ...NOTHING, ...dates, mode: 'exam' }) as const;

const rows: [string, Parameters<typeof isExamOver>[0], boolean][] = [
  ['graded work', { assignment: { ...NOTHING, mode: 'graded' }, overrides: [] }, true],
  ['an exam without an end', { assignment: exam({}), overrides: [] }, false],
  ['one that ends later', { assignment: exam({ dueAt: hour(13) }), overrides: [] }, false],
  ['one that has ended', { assignment: exam({ dueAt: hour(11) }), overrides: [] }, true],
  ['one that still takes late work', { assignment: exam({ closesAt: hour(13) }), overrides: [] }, false],
  [
    'one that has ended for all but one person',
    {
      assignment: exam({ dueAt: hour(11) }),
      overrides: [override({ personId: 'a', dueAt: hour(13) })],
    },
    false,
  ],
  [
    'one that has ended for all but a section',
    {
      assignment: exam({ dueAt: hour(11) }),
      overrides: [override({ sectionId: 's', closesAt: hour(13), latePercentPerDay: 0 })],
    },
    false,
  ],
  [
    'one whose extensions have ended',
    {
      assignment: exam({ dueAt: hour(9) }),
      overrides: [override({ personId: 'a', dueAt: hour(11) })],
    },
    true,
  ],
];

it.each(rows)('%s', (_, facts, isOver) => {
  expect(isExamOver(facts, NOW)).toBe(isOver);
});
