import type { Limits } from '@crucible/contracts/limits';
import type { PoolsOptions } from '../executor/pool/sandbox-pools.ts';

const MIB = 2 ** 20;

/** What a program of a package may use at most, whatever the package says: what an installation allows by default. */
export const VERIFY_LIMITS: Limits = {
  wallMs: 600_000,
  cpuMs: 120_000,
  memoryBytes: 1024 * MIB,
  pids: 256,
  outputBytes: 16 * MIB,
  fileSizeBytes: 128 * MIB,
  workspaceBytes: 256 * MIB,
  inodes: 20_000,
};

/** Sandboxes that wait are for people; here nobody does, but those of checkers and judges. */
export const VERIFY_POOLS: PoolsOptions = {
  memoryBudgetBytes: 4096 * MIB,
  minReady: 0,
  gvisorMinReady: 0,
  maxReady: 2,
  parallelCreations: 2,
};
