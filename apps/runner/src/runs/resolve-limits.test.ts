import type { Limits } from '@crucible/contracts/limits';
import { expect, it } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { resolveLimits } from './resolve-limits.ts';

const MIB = 2 ** 20;
const defaults: Limits = {
  wallMs: 10_000,
  cpuMs: 10_000,
  memoryBytes: 256 * MIB,
  pids: 64,
  outputBytes: MIB,
  fileSizeBytes: 16 * MIB,
  workspaceBytes: 64 * MIB,
  inodes: 1_000,
};
const maxima: Limits = { ...defaults, wallMs: 60_000, memoryBytes: 128 * MIB };

it('takes what is asked for, else the default, lowered to the maximum', () => {
  const limits = resolveLimits({ defaults, requested: { wallMs: 60_000, pids: 16 }, maxima });
  expect(limits).toEqual({ ...defaults, wallMs: 60_000, pids: 16, memoryBytes: 128 * MIB });
});

it('names every limit that is too high', () => {
  const resolve = () =>
    resolveLimits({ defaults, requested: { wallMs: 60_001, pids: 65, cpuMs: 1 }, maxima });
  expect(resolve).toThrow(AppError);
  expect(resolve).toThrow(
    expect.objectContaining({
      code: 'limit_too_high',
      userMessage: 'wallMs is at most 60000 here, not 60001.',
      issues: [
        expect.objectContaining({ path: 'limits.wallMs' }),
        expect.objectContaining({ path: 'limits.pids' }),
      ],
    }),
  );
});
