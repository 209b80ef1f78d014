import { describe, expect, it } from 'vitest';
import { cellState } from './cell-state.ts';

const NOW = new Date('2026-05-10T12:00:00Z');
const PAST = new Date('2026-05-10T11:59:59Z');
const FUTURE = new Date('2026-05-10T12:00:01Z');
const NOTHING = {
  ...{ hasGrade: false, attempts: 0, isGrading: false, hasDraft: false, now: NOW },
  dates: { opensAt: null, dueAt: null, acceptsUntil: null },
};
const dates = (opensAt: Date | null, dueAt: Date | null, acceptsUntil = dueAt) => ({
  dates: { opensAt, dueAt, acceptsUntil },
});

describe('cellState', () => {
  it.each([
    ['graded', { hasGrade: true, attempts: 2, isGrading: true }],
    ['graded', { hasGrade: true, ...dates(null, PAST) }],
    ['grading', { attempts: 1, isGrading: true, ...dates(null, PAST) }],
    ['ungraded', { attempts: 1 }],
    ['missing', { ...dates(null, PAST), hasDraft: true }],
    ['missing', dates(null, PAST, FUTURE)],
    ['missing', dates(null, null, PAST)],
    ['upcoming', { ...dates(FUTURE, null), hasDraft: true }],
    ['in_progress', { ...dates(PAST, FUTURE), hasDraft: true }],
    ['open', dates(PAST, FUTURE)],
    ['open', dates(null, NOW)],
    ['open', {}],
  ] as const)('is %s with %j', (state, facts) => {
    expect(cellState({ ...NOTHING, ...facts })).toBe(state);
  });
});
