import type { Limits } from '@crucible/contracts/limits';
import { expect, it } from 'vitest';
import { testLimits } from './test-limits.ts';

const MIB = 2 ** 20;
const DEFAULTS: Limits = {
  ...{ wallMs: 10_000, cpuMs: 10_000, memoryBytes: 256 * MIB, pids: 64, outputBytes: MIB },
  ...{ fileSizeBytes: 32 * MIB, workspaceBytes: 64 * MIB, inodes: 4096 },
};
const MAXIMA = { ...DEFAULTS, wallMs: 60_000, cpuMs: 5_000 };

it.each([
  ['the test before the assignment', [{ wallMs: 1_000 }, { wallMs: 2_000 }], { wallMs: 1_000 }],
  ['the assignment where the test says nothing', [undefined, { pids: 32 }], { pids: 32 }],
  ['the image where nobody says anything', [{}, {}], { memoryBytes: 256 * MIB }],
  ['never more than the installation allows', [{ wallMs: 3_600_000 }], { wallMs: 60_000, cpuMs: 5_000 }],
])('%s', (_name, requested, expected) => {
  expect(testLimits({ defaults: DEFAULTS, maxima: MAXIMA }, requested)).toMatchObject(expected);
});
