import {
  all,
  each,
  either,
  ends,
  exits,
  hits,
  leaves,
  neverSays,
  prints,
  says,
} from '../suite/conditions.ts';
import type { Condition, Difference } from '../suite/hostile-case.ts';

const OWN_KERNEL = 'it is the kernel of this one sandbox, and nobody else has it';
const OPEN_PROC =
  'gVisor does not close the files of PID 1 in /proc; what is written there lacks the seal of the agent';
const NO_COUNT = 'gVisor counts no files; they are bounded by the memory of the sandbox';

const isKilledForMemory: Condition = all(ends('memory_limit'), hits('memoryBytes'));
const outOfMemory: Difference = {
  why: 'memory that runs out ends the whole sandbox, and with it whoever would have ended otherwise',
  expect: all(either(isKilledForMemory, ends('nonzero_exit', 'signalled')), neverSays('ENDLESS')),
};
const mayRunOutOfMemory = (instead: Condition): Difference => ({
  why: outOfMemory.why,
  expect: either(isKilledForMemory, instead),
});
const uncounted: Difference = {
  why: NO_COUNT,
  expect: either(isKilledForMemory, all(ends('completed'), says(/^(?:ENDLESS|ended by)/))),
};

/** Where gVisor rightly does something else, by group and id of the case. */
export const GVISOR_DIFFERENCES: Record<string, Difference> = {
  'processes/fork-bomb': {
    why: 'a storm of processes may bring the kernel of the sandbox down before its time is over',
    expect: ends('time_limit', 'memory_limit', 'signalled'),
  },
  'processes/workers': {
    why: 'a storm of processes may bring the kernel of the sandbox down before its time is over',
    expect: ends('time_limit', 'memory_limit', 'signalled', 'nonzero_exit'),
  },
  ...Object.fromEntries(
    [
      'heap',
      'child',
      'family',
      'tmpfs',
      'tmpfs-counted',
      'shared',
      'private',
      'memfd',
      'system-v',
      'sparse',
      'heap-of-node',
      'buffers-of-node',
      'after-a-child',
    ].map((id) => [`memory/${id}`, outOfMemory]),
  ),
  'memory/shm-files': mayRunOutOfMemory(all(ends('completed', 'time_limit'), neverSays('ENDLESS'))),
  'memory/pipes': mayRunOutOfMemory(all(ends('completed'), prints('below the memory limit: True\n'))),
  'memory/sockets': mayRunOutOfMemory(all(ends('completed'), prints('below the memory limit: True\n'))),
  'memory/recursion': mayRunOutOfMemory(ends('signalled', 'nonzero_exit', 'time_limit')),
  'memory/oom-score': { why: OWN_KERNEL, expect: all(ends('completed'), says('-1000')) },
  'disk/attributes': mayRunOutOfMemory(
    all(ends('completed'), prints('attributes within the limits: True\n')),
  ),
  ...Object.fromEntries(
    ['files', 'files-in-tmp', 'folders', 'links', 'pipes', 'output-folder', 'hard-links'].map((id) => [
      `inodes/${id}`,
      uncounted,
    ]),
  ),
  'names/outside': {
    why: 'what goes wrong between a runner and an agent in gVisor is put down to the program',
    expect: each(all(ends('internal_error', 'signalled'), neverSays('hello'))),
  },
  'names/many-files': { why: NO_COUNT, expect: all(ends('completed'), prints('hello\n')) },
  'descriptors/family': {
    why: 'gVisor is slower at starting processes: the time may be over first',
    expect: either(all(ends('completed'), prints('all are there\n')), ends('time_limit')),
  },
  'descriptors/in-flight': mayRunOutOfMemory(all(ends('completed'), says('came to an end'))),
  'output/other-ways': { why: OPEN_PROC, expect: all(ends('signalled', 'completed'), leaves({})) },
  'time/raise-limits': {
    why: `priorities mean something to ${OWN_KERNEL}`,
    expect: all(ends('completed'), neverSays(/^ALLOWED (?!priority)/m)),
  },
  'kernel/unshare-user': {
    why: `a user namespace gives rights over objects of a kernel, and ${OWN_KERNEL}`,
    expect: all(ends('completed'), neverSays(/^ALLOWED (?!clone-user)/m)),
  },
  'kernel/accounting': {
    why: `the log that can be read is a joke of gVisor's; ${OWN_KERNEL}`,
    expect: all(ends('completed'), neverSays(/^ALLOWED (?!syslog)/m)),
  },
  'kernel/legacy-32-bit': {
    why: 'gVisor knows no other gate: the call is one of 64 bits, and fails',
    expect: either(all(ends('completed'), says(/ALLOWED -\d+/)), ends('signalled')),
  },
  'proc-sys/agent': {
    why: OPEN_PROC,
    expect: all(ends('completed'), says('refused /proc/1/mem', 'refused /proc/1/exe', 'refused the agent')),
  },
  'proc-sys/identity': {
    why: 'gVisor does not show whether new privileges are possible; no file would give any',
    expect: all(
      ends('completed'),
      says(
        'user 10001 10001 10001 10001 groups []',
        "capabilities ['0000000000000000']",
        'seccomp 2',
        'host sandbox',
      ),
    ),
  },
  'proc-sys/devices': {
    why: `two more devices, which are those of gVisor's kernel; ${OWN_KERNEL}`,
    expect: all(
      ends('completed'),
      prints(
        "['/dev/full', '/dev/fuse', '/dev/net/tun', '/dev/null', '/dev/random', '/dev/tty', '/dev/urandom', '/dev/zero']\n",
      ),
    ),
  },
  'leftovers/devices-locks': {
    why: 'gVisor has no locks on devices',
    expect: all(ends('completed'), prints('cannot be locked\n')),
  },
  'verdict/memory-then-well': outOfMemory,
  'verdict/frames-by-agent': {
    why: OPEN_PROC,
    expect: either(all(ends('nonzero_exit'), exits(3), leaves({})), all(ends('signalled'), leaves({}))),
  },
};
