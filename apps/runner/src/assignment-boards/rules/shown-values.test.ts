import { expect, it } from 'vitest';
import { shownCpuMs, shownMemoryBytes, shownMoment } from './shown-values.ts';

const at = (time: string) => new Date(`2026-01-01T${time}Z`);

it.each([
  ['10:20:59.999', null, '10:20:00.000'],
  ['10:20:59.999', '12:00:30.000', '10:20:00.000'],
  // Late, or with an extension: nobody can tell which.
  ['13:00:00.000', '12:00:30.000', '12:00:00.000'],
  ['12:00:45.000', '12:00:30.000', '12:00:00.000'],
])('handed in at %s, due at %s: shown as %s', (handedIn, due, shown) => {
  expect(shownMoment(at(handedIn), due === null ? null : at(due))).toBe(at(shown).toISOString());
});

it('rounds what is measured', () => {
  expect([shownCpuMs(12.5), shownCpuMs(0.2), shownCpuMs(null)]).toEqual([13, 0, null]);
  expect([shownMemoryBytes(10 * 1024 ** 2 + 40_000), shownMemoryBytes(null)]).toEqual([10 * 1024 ** 2, null]);
});
