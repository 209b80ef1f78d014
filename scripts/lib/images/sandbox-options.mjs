/** Options of `docker run` for a container that is as confined as those in which submissions run. */
const TMPFS = 'rw,nosuid,nodev,exec,size=64m,nr_inodes=4096,uid=10001,gid=10001,mode=0700';

export const SANDBOX_OPTIONS = [
  ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--read-only'],
  ...['--network', 'none', '--ipc', 'private', '--user', '10001:10001'],
  ...['--memory', '256m', '--memory-swap', '256m', '--pids-limit', '64', '--cpus', '1'],
  ...['--tmpfs', `/workspace:${TMPFS}`, '--tmpfs', `/tmp:${TMPFS}`],
  ...['--log-driver', 'none', '--ulimit', 'core=0:0', '--ulimit', 'nofile=1024:1024'],
  // The label by which leftovers are found, should this be interrupted.
  ...['--label', 'crucible=build'],
];
