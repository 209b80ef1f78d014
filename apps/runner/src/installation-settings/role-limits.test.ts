import { DEFAULT_SETTINGS } from '@crucible/contracts/installation-settings';
import { expect, it } from 'vitest';
import { LIMITS } from '../runs/runs-fixture.ts';
import { roleLimits } from './role-limits.ts';

const MIB = 2 ** 20;

it('is what the configuration says where nothing is set', () => {
  expect(roleLimits(DEFAULT_SETTINGS, { role: 'anonymous', configured: LIMITS })).toEqual({
    defaults: {},
    maxima: LIMITS,
  });
});

it('is never above the configuration, and only of the role that it was set for', () => {
  const own = { defaults: { wallMs: 1_000 }, maxima: { wallMs: 2_000, memoryBytes: 10_000 * MIB } };
  const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, anonymous: own } };
  expect(roleLimits(settings, { role: 'anonymous', configured: LIMITS })).toEqual({
    defaults: { wallMs: 1_000 },
    maxima: { ...LIMITS, wallMs: 2_000 },
  });
  expect(roleLimits(settings, { role: 'student', configured: LIMITS }).maxima).toEqual(LIMITS);
});
