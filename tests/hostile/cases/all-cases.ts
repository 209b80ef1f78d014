import type { EngineCase, HostileCase } from '../suite/hostile-case.ts';
import { ARTIFACTS } from './artifacts.ts';
import { DESCRIPTORS } from './descriptors.ts';
import { DISK, INODES } from './disk.ts';
import { GVISOR_DIFFERENCES } from './gvisor.ts';
import { HISTORY } from './history.ts';
import { JUDGED } from './judged.ts';
import { LEFTOVERS } from './leftovers.ts';
import { MEMORY } from './memory.ts';
import { NAMES } from './names.ts';
import { KERNEL, NETWORK } from './network.ts';
import { OUTPUT } from './output.ts';
import { PROC_SYS } from './proc-sys.ts';
import { PROCESSES } from './processes.ts';
import { PROXY } from './proxy.ts';
import { SIGNALS } from './signals.ts';
import { STDIN, UTF8 } from './text.ts';
import { TIME } from './time.ts';
import { VERDICT } from './verdict.ts';

const IN_SANDBOXES: EngineCase[] = [
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

/** Every case of the suite. */
export const ALL_CASES: HostileCase[] = [
  ...IN_SANDBOXES.map(withDifference),
  ...JUDGED,
  ...HISTORY,
  ...PROXY,
];

function withDifference(hostile: EngineCase): EngineCase {
  const gvisor = GVISOR_DIFFERENCES[`${hostile.group}/${hostile.id}`];
  return gvisor === undefined ? hostile : { ...hostile, differences: { gvisor } };
}
