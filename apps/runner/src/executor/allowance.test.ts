import { describe, expect, it } from 'vitest';
import { createAllowance } from './allowance.ts';

const MIB = 1024 * 1024;
const limits = {
  wallMs: 10_000,
  cpuMs: 10_000,
  memoryBytes: 2 ** 28,
  pids: 64,
  outputBytes: MIB,
  fileSizeBytes: MIB,
  workspaceBytes: 2 ** 26,
  inodes: 4096,
};

describe('the allowance of all cases', () => {
  it('gives each case its own limits while there is enough', () => {
    const allowance = createAllowance(limits);
    allowance.spend({ wallMs: 10_000, outputBytes: MIB });
    expect(allowance.next()).toEqual(limits);
    expect(allowance.exhausted()).toBeNull();
  });

  it('gives what is left, then nothing', () => {
    const allowance = createAllowance(limits);
    allowance.spend({ wallMs: 15 * 60_000 - 1_500, outputBytes: 15.5 * MIB });
    expect(allowance.next()).toEqual({ ...limits, wallMs: 1_500, outputBytes: MIB / 2 });
    allowance.spend({ wallMs: 1_499.5, outputBytes: 1 });
    expect(allowance.next()).toBeNull();
    expect(allowance.exhausted()).toEqual({ name: 'wallMs', limit: 900_000, used: 899_999.5 });
  });

  it('is never less than what one case may have', () => {
    const hours = { ...limits, wallMs: 3_600_000, outputBytes: 64 * MIB };
    expect(createAllowance(hours).next()).toEqual(hours);
  });

  it('ends when the output is used up, too', () => {
    const allowance = createAllowance(limits);
    allowance.spend({ wallMs: 1, outputBytes: 17 * MIB });
    expect(allowance.exhausted()).toEqual({ name: 'outputBytes', limit: 16 * MIB, used: 17 * MIB });
  });
});
