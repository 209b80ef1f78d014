import {
  all,
  each,
  either,
  ends,
  exits,
  isRefused,
  neverSays,
  prints,
  run,
  says,
} from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';
import { hostListener, hostName } from '../suite/host.ts';

const connect = (...targets: string[]) => ({ file: 'connect.py', args: targets });
const sockets = (...kinds: string[]) => ({ file: 'sockets.py', args: kinds });

export const NETWORK = engineCases('network', [
  {
    id: 'world',
    title: 'The world cannot be reached, by either version of IP',
    program: connect('1.1.1.1|443', '8.8.8.8|53', '2606:4700:4700::1111|443'),
    expect: isRefused(6),
  },
  {
    id: 'metadata',
    title: 'Nor the metadata services of clouds',
    program: connect('169.254.169.254|80', 'fd00:ec2::254|80', '100.100.100.200|80'),
    expect: isRefused(6),
  },
  {
    id: 'neighbours',
    title: 'Nor the private networks around',
    program: connect('172.17.0.1|2375', '10.0.0.1|22', '192.168.0.1|80', 'fe80::1|80'),
    expect: isRefused(8),
  },
  {
    id: 'machine',
    title: 'Nor any address of the machine, where something listens',
    program: connect(),
    surroundings: hostListener,
    expect: isRefused(2),
  },
  { id: 'names', title: 'No name can be resolved', program: { file: 'dns.py' }, expect: isRefused(5) },
  {
    id: 'interfaces',
    title: 'There is nothing but loopback, and it cannot be changed',
    program: { file: 'interfaces.py' },
    expect: all(isRefused(3), says("interfaces ['lo']", 'routes 0')),
  },
  {
    id: 'multicast',
    title: 'No multicast and no broadcast',
    program: { file: 'multicast.py' },
    expect: isRefused(5),
  },
  {
    id: 'raw',
    title: 'No raw sockets and no packets',
    program: sockets('2:3:1', '2:3:255', '10:3:58', '17:3:768', '17:2:768'),
    expect: isRefused(5),
  },
  {
    id: 'vsock',
    title: "No sockets to the virtual machine's host",
    program: sockets('40:1:0', '40:2:0'),
    expect: isRefused(2),
  },
  {
    id: 'families',
    title: 'No families that only make the kernel larger',
    // ALG, Bluetooth, CAN, TIPC, RDS, NFC, XDP, KCM, AppleTalk, X.25, LLC, PPPoX, IEEE 802.15.4, QIPCRTR, SMC
    program: sockets(
      ...[38, 31, 29, 30, 21, 39, 44, 41, 5, 9, 26, 24, 36, 42, 43].flatMap((family) => [
        `${family}:5:0`,
        `${family}:1:0`,
      ]),
    ),
    expect: isRefused(30),
  },
  {
    id: 'docker-socket',
    title: "The engine's socket is nowhere, and Node has no network either",
    program: { language: 'javascript', file: 'fetch.js' },
    expect: isRefused(5),
  },
  {
    id: 'abstract-name',
    title: 'A name in the abstract namespace of the machine leads nowhere',
    program: { file: 'abstract-name.py' },
    surroundings: hostName,
    expect: isRefused(1),
  },
  {
    id: 'between-sandboxes',
    title: 'Two sandboxes at the same time cannot meet, by port or by name',
    together: true,
    programs: [{ file: 'listen.py' }, { file: 'look-for-listener.py' }],
    expect: all(each(isRefused(2)), run(0, says('listening'))),
  },
  {
    id: 'same-port',
    title: 'Two sandboxes can listen on one port at the same time',
    together: true,
    programs: [{ file: 'loopback.py' }, { file: 'loopback.py' }],
    expect: each(all(ends('completed'), prints('to myself\n'))),
  },
]);

const call = (id: string, title: string, ...names: string[]) => ({
  id,
  title,
  program: { file: 'syscalls.py', args: names },
  expect: isRefused(names.length),
});

export const KERNEL = engineCases('kernel', [
  call('io-uring', 'Rings', 'io_uring_setup', 'io_uring_enter', 'io_uring_register'),
  call('keyrings', 'Keyrings', 'keyctl', 'add_key', 'request_key'),
  call('bpf', 'Programs in the kernel', 'bpf'),
  call('perf', 'Performance counters', 'perf_event_open'),
  call('userfaultfd', 'Page faults of one’s own', 'userfaultfd'),
  call('ptrace', 'Tracing the agent', 'ptrace'),
  call('process-memory', 'Memory of the agent', 'process_vm_readv', 'process_vm_writev', 'kcmp'),
  call('pidfd-getfd', 'Descriptors of the agent', 'pidfd_getfd'),
  call('unshare-user', 'A user namespace', 'unshare-user', 'clone-user', 'clone3-user'),
  call('unshare-mount', 'A mount namespace', 'unshare-mount'),
  call('unshare-net', 'A network namespace', 'unshare-net', 'clone-net'),
  call('unshare-pid', 'A PID namespace', 'unshare-pid'),
  call('unshare-others', 'Other namespaces', 'unshare-ipc', 'unshare-uts', 'unshare-cgroup', 'unshare-time'),
  call('setns', 'Entering a namespace', 'setns'),
  call('mount', 'Mounting', 'mount', 'mount-bind', 'mount-remount', 'umount2'),
  call('new-mount', 'Mounting the new way', 'fsopen', 'fspick', 'open_tree', 'move_mount', 'mount_setattr'),
  call('root', 'Another root', 'pivot_root', 'chroot'),
  call('modules', 'Modules', 'init_module', 'finit_module', 'delete_module'),
  call('kexec', 'Another kernel', 'kexec_load', 'kexec_file_load', 'reboot'),
  call('swap', 'Swap', 'swapon', 'swapoff'),
  call('clock', 'The clock', 'settimeofday', 'clock_settime', 'adjtimex'),
  call('accounting', 'Logs and quotas', 'acct', 'syslog', 'quotactl'),
  call('names', 'The name of the machine', 'sethostname', 'setdomainname'),
  call('identity', 'Another identity', 'setuid-root', 'setgid-root', 'setgroups'),
  call('handles', 'Files by handle', 'open_by_handle_at'),
  call('fanotify', 'Watching everything', 'fanotify_init'),
  call('ports', 'Ports of the machine', 'iopl', 'ioperm'),
  call('old', 'Calls that nobody needs', 'lookup_dcookie', 'nfsservctl', 'vhangup'),
  call('pages', 'Moving pages of others', 'migrate_pages', 'move_pages'),
  call(
    'agent-limits',
    'Limits and priority of the agent',
    'prlimit-agent',
    'affinity-agent',
    'scheduler-agent',
    'priority-agent',
    'io-priority-agent',
  ),
  {
    id: 'x32',
    title: 'The calls of x32',
    program: { file: 'syscalls.py', args: ['x32'] },
    expect: either(isRefused(1), all(exits(null, 'SIGSYS'), neverSays('ALLOWED'))),
  },
  {
    id: 'legacy-32-bit',
    title: 'The calls of 32 bits',
    program: { file: 'legacy-32-bit.py' },
    expect: all(
      neverSays('ALLOWED'),
      says('before'),
      either(all(ends('signalled'), exits(null, 'SIGSYS')), ends('signalled', 'nonzero_exit')),
    ),
  },
]);
