import { describe, expect, it } from 'vitest';
import { effectiveDates } from './effective-dates.ts';
import type { AssignmentDates, DateOverride } from './effective-dates.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const NOTHING: AssignmentDates = {
  opensAt: null,
  dueAt: null,
  closesAt: null,
  latePercentPerDay: null,
  maxAttempts: null,
};
const override = (changes: Partial<DateOverride>): DateOverride => ({
  ...NOTHING,
  personId: null,
  sectionId: null,
  priority: 0,
  createdAt: day(1),
  revokedAt: null,
  ...changes,
});
const of = (assignment: Partial<AssignmentDates>, overrides: DateOverride[] = []) =>
  effectiveDates({
    assignment: { ...NOTHING, ...assignment },
    overrides,
    personId: 'ada',
    sectionId: 'monday',
  });

describe('the end', () => {
  it.each([
    ['there is none', {}, null],
    ['without a due date it is the closing date', { closesAt: day(9) }, day(9)],
    ['without a late policy it is the due date', { dueAt: day(5), closesAt: day(9) }, day(5)],
    ['with one it is the closing date', { dueAt: day(5), closesAt: day(9), latePercentPerDay: 10 }, day(9)],
    ['lateness that costs nothing is a policy too', { dueAt: day(5), latePercentPerDay: 0 }, null],
  ])('%s', (_name, assignment, expected) => {
    expect(of(assignment).acceptsUntil).toEqual(expected);
  });

  it('is never before a due date that was extended', () => {
    const assignment = { dueAt: day(5), closesAt: day(9), latePercentPerDay: 10 };
    expect(of(assignment, [override({ personId: 'ada', dueAt: day(20) })])).toMatchObject({
      dueAt: day(20),
      acceptsUntil: day(20),
      isExtended: true,
    });
  });
});

describe('overrides', () => {
  it.each([
    ['of another person', override({ personId: 'bob', dueAt: day(20) })],
    ['of another section', override({ sectionId: 'friday', dueAt: day(20) })],
    ['that were revoked', override({ personId: 'ada', dueAt: day(20), revokedAt: day(2) })],
  ])('%s change nothing', (_name, other) => {
    expect(of({ dueAt: day(5) }, [other])).toMatchObject({ dueAt: day(5), isExtended: false });
  });

  it('decide field by field, the highest priority first', () => {
    const dates = of({ opensAt: day(1), dueAt: day(5), maxAttempts: 3 }, [
      override({ sectionId: 'monday', dueAt: day(7), maxAttempts: 5, priority: 1 }),
      override({ personId: 'ada', dueAt: day(6), opensAt: day(2) }),
    ]);
    expect(dates).toMatchObject({ opensAt: day(2), dueAt: day(7), maxAttempts: 5 });
  });

  it('of equal priority the person goes before the section, then the newest before the older', () => {
    const section = override({ sectionId: 'monday', dueAt: day(9), createdAt: day(4) });
    const older = override({ personId: 'ada', dueAt: day(7), createdAt: day(2) });
    const newer = override({ personId: 'ada', dueAt: day(6), createdAt: day(3) });
    expect(of({}, [section, older]).dueAt).toEqual(day(7));
    expect(of({}, [older, newer, section]).dueAt).toEqual(day(6));
  });

  it('of nobody in a section do not reach whoever has none', () => {
    const dates = effectiveDates({
      assignment: { ...NOTHING, dueAt: day(5) },
      overrides: [override({ dueAt: day(9) })],
      personId: 'ada',
      sectionId: null,
    });
    expect(dates.dueAt).toEqual(day(5));
  });
});
