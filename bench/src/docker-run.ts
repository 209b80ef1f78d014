import type { Program } from './programs.ts';
import { spawnTimed } from './spawn-timed.ts';
import type { Timing } from './timing.ts';

const UID = 10001;
const TMPFS = `rw,nosuid,nodev,exec,size=67108864,nr_inodes=4096,uid=${UID},gid=${UID},mode=0700`;

/** What Crucible's own sandboxes are made with, as flags. */
const HARDENING = [
  [
    '--rm',
    '--network',
    'none',
    '--ipc',
    'private',
    '--cap-drop',
    'ALL',
    '--security-opt',
    'no-new-privileges',
  ],
  ['--read-only', '--memory', '268435456', '--memory-swap', '268435456', '--cpus', '1', '--pids-limit', '64'],
  ['--shm-size', '16777216', '--oom-score-adj', '500', '--log-driver', 'none', '--user', `${UID}:${UID}`],
  [
    '--ulimit',
    'core=0',
    '--ulimit',
    'nofile=1024',
    '--tmpfs',
    `/workspace:${TMPFS}`,
    '--tmpfs',
    `/tmp:${TMPFS}`,
  ],
].flat();

/** One hello-world with `docker run --rm` and the same hardening. `digest` is the image's. */
export function dockerRun(program: Program, digest: string): Promise<Timing> {
  const { inContainer } = program;
  return spawnTimed('docker', [
    'run',
    ...HARDENING,
    '--entrypoint',
    inContainer.program,
    digest,
    ...inContainer.args,
  ]);
}
