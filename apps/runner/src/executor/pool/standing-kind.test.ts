import { describe, expect, it } from 'vitest';
import { poolSizes } from './standing-kind.ts';
import type { StandingKind } from './standing-kind.ts';

const DEFAULTS = { minReady: 2, gvisorMinReady: 1, maxReady: 8 };
const kind = (isolation: 'standard' | 'gvisor'): StandingKind['kind'] => ({
  key: 'x',
  prepared: [],
  profile: {
    ...{ imageDigest: 'sha256:0', imageName: 'x', isolation, memoryBytes: 1, pids: 1, cpus: null },
    ...{ workspaceBytes: 1, inodes: 1, wantsGpu: false },
  },
});
const STANDARD: StandingKind = {
  ...{ kind: kind('standard'), minReady: null, maxReady: null, isWarm: true },
  ...{ isStronger: false, isVital: true },
};

describe('poolSizes', () => {
  it.each<[string, Partial<StandingKind>, { minReady: number; maxReady: number }]>([
    ['what the installation says', {}, { minReady: 2, maxReady: 8 }],
    ['on demand', { minReady: 0 }, { minReady: 0, maxReady: 8 }],
    ['what an admin says', { minReady: 3, maxReady: 4 }, { minReady: 3, maxReady: 4 }],
    ['none at all', { minReady: 0, maxReady: 0 }, { minReady: 0, maxReady: 0 }],
    ['more than usual', { minReady: 12 }, { minReady: 12, maxReady: 12 }],
    ['gVisor, by the installation', { kind: kind('gvisor') }, { minReady: 1, maxReady: 8 }],
    [
      'gVisor, where the image asks for it',
      { kind: kind('gvisor'), minReady: 5 },
      { minReady: 5, maxReady: 8 },
    ],
    [
      'gVisor, where the image asks for less',
      { kind: kind('gvisor'), minReady: 5, isStronger: true },
      { minReady: 1, maxReady: 8 },
    ],
  ])('%s', (_what, wanted, sizes) => {
    expect(poolSizes({ ...STANDARD, ...wanted }, DEFAULTS)).toEqual({ ...sizes, isWarm: true });
  });
});
