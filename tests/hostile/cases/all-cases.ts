import type { HostileCase } from '../suite/hostile-case.ts';
import { ARTIFACTS } from './artifacts.ts';
import { DESCRIPTORS } from './descriptors.ts';
import { DISK, INODES } from './disk.ts';
import { LEFTOVERS } from './leftovers.ts';
import { MEMORY } from './memory.ts';
import { NAMES } from './names.ts';
import { KERNEL, NETWORK } from './network.ts';
import { OUTPUT } from './output.ts';
import { PROC_SYS } from './proc-sys.ts';
import { PROCESSES } from './processes.ts';
import { SIGNALS } from './signals.ts';
import { STDIN, UTF8 } from './text.ts';
import { TIME } from './time.ts';
import { VERDICT } from './verdict.ts';

/** Every case of the suite, in the order of its table. */
export const ALL_CASES: HostileCase[] = [
  ...PROCESSES,
  ...MEMORY,
  ...DISK,
  ...INODES,
  ...DESCRIPTORS,
  ...OUTPUT,
  ...TIME,
  ...SIGNALS,
  ...NETWORK,
  ...KERNEL,
  ...PROC_SYS,
  ...LEFTOVERS,
  ...ARTIFACTS,
  ...NAMES,
  ...STDIN,
  ...UTF8,
  ...VERDICT,
];
