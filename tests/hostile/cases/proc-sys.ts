import { all, ends, isRefused, prints, says } from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';
import { hostFile } from '../suite/host.ts';

const writing = (...folders: string[]) => ({ file: 'write-kernel-files.py', args: folders });

export const PROC_SYS = engineCases('proc-sys', [
  {
    id: 'write-sys',
    title: 'No file of /sys can be opened for writing',
    program: { ...writing('/sys'), limits: { wallMs: 60_000, cpuMs: 60_000 } },
    expect: isRefused(1),
  },
  {
    id: 'write-proc-sys',
    title: 'No file of /proc/sys can be opened for writing',
    program: writing('/proc/sys'),
    expect: isRefused(1),
  },
  {
    id: 'steer',
    title: 'The machine cannot be steered, nor the own limits',
    program: { file: 'steer-the-machine.py' },
    expect: isRefused(30),
  },
  {
    id: 'secrets',
    title: "The administrator's files are not there or closed",
    program: { file: 'read-secrets.py' },
    expect: isRefused(33),
  },
  {
    id: 'agent',
    title: 'The agent keeps its memory and descriptors to itself, and its file cannot be changed',
    program: { file: 'read-agent.py' },
    expect: isRefused(20),
  },
  {
    id: 'addresses',
    title: 'No address of the kernel can be read',
    program: { file: 'kernel-addresses.py' },
    expect: all(ends('completed'), prints('kernel addresses 0 []\n')),
  },
  {
    id: 'identity',
    title: 'A numeric user, no capability, no new privileges, a filter, a name that says nothing',
    program: { file: 'identity.py' },
    expect: all(
      ends('completed'),
      says(
        'user 10001 10001 10001 10001 groups []',
        "capabilities ['0000000000000000']",
        'no new privileges 1 seccomp 2',
        'host sandbox',
      ),
    ),
  },
  {
    id: 'setuid',
    title: 'No file gives more rights, and none can be made',
    program: { file: 'setuid-files.py' },
    expect: all(ends('completed'), says('setuid []', 'refused to make one')),
  },
  {
    id: 'tools',
    title: 'No shell, no compiler, no package manager',
    program: { file: 'programs.py' },
    expect: all(ends('completed'), prints('tools []\n')),
  },
  {
    id: 'environment',
    title: "The environment is the language's, and nothing of the machine's",
    program: { file: 'environment.py' },
    expect: all(
      ends('completed'),
      prints(
        "['HOME', 'LANG', 'LC_ALL', 'OUTPUT_DIR', 'PATH', 'PYTHONDONTWRITEBYTECODE', 'PYTHONIOENCODING', 'PYTHONUNBUFFERED', 'PYTHONUTF8', 'TMPDIR']\n",
      ),
    ),
  },
  {
    id: 'devices',
    title: 'There are six devices, none of which is a disk',
    program: { file: 'devices.py' },
    expect: all(
      ends('completed'),
      prints("['/dev/full', '/dev/null', '/dev/random', '/dev/tty', '/dev/urandom', '/dev/zero']\n"),
    ),
  },
  {
    id: 'make-devices',
    title: 'And no device can be made',
    program: { file: 'make-devices.py' },
    expect: isRefused(9),
  },
  {
    id: 'host-file',
    title: 'A file of the machine is nowhere to be found',
    program: { file: 'host-file.py' },
    surroundings: hostFile,
    expect: all(ends('completed'), prints('found []\n')),
  },
  {
    id: 'other-processes',
    title: 'No process of anybody else is to be seen',
    program: { file: 'other-processes.py' },
    expect: all(ends('completed'), prints('other processes []\n')),
  },
  {
    id: 'escape-links',
    title: 'No way leads out of the root folder',
    program: { file: 'escape-links.py' },
    expect: isRefused(2),
  },
  {
    id: 'host-paths',
    title: 'The table of mounts names no path of the machine',
    program: { file: 'host-paths.py' },
    expect: all(ends('completed'), prints('paths of the machine False\n')),
    gaps: { standard: 'the kernel names the folders of an overlay; they cannot be reached by that name' },
  },
  {
    id: 'machine-facts',
    title: 'Nothing can be learnt of the machine’s disks, keys and kernel',
    program: { file: 'machine-facts.py' },
    expect: all(ends('completed'), prints('facts []\n')),
    gaps: { standard: 'one kernel for all: disks, keys by number and the build of the kernel can be read' },
  },
]);
