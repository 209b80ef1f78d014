import { expect, it } from 'vitest';
import { effectiveQuotas } from './effective-quotas.ts';

const NONE = { runsPerHour: null, cpuSecondsPerDay: null, storageBytes: null };
const ROLE = { runsPerHour: 10, cpuSecondsPerDay: 'unlimited', storageBytes: 1_000 } as const;

it('takes what a person has themselves, and otherwise what their role has', () => {
  expect(effectiveQuotas(NONE, ROLE)).toEqual(ROLE);
  expect(effectiveQuotas({ ...NONE, cpuSecondsPerDay: 5, storageBytes: 7n }, ROLE)).toEqual({
    runsPerHour: 10,
    cpuSecondsPerDay: 5,
    storageBytes: 7,
  });
});
