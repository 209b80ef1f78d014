import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { dirname } from 'node:path';

/** `nobody`: exists everywhere by its number, and owns nothing. */
const NOBODY = 65_534;

/** Lets nobody reach files below folders that are closed to it; the first that this process has is used. */
const REACHING_CAPABILITIES = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
];

/**
 * How to start Postgres, which refuses to run as root: as ourselves, or, when we are root, as nobody. Where nobody
 * cannot reach one of `paths` (a checkout inside a private folder), it gets the capability to.
 */
export function unprivilegedSpawn(paths) {
  if (process.getuid?.() !== 0) {
    return { start: (command, args, options) => spawn(command, args, options), own: async () => undefined };
  }
  const own = (path) => chown(path, NOBODY, NOBODY);
  if (paths.every(isReachable)) {
    return {
      start: (command, args, options) => spawn(command, args, { ...options, uid: NOBODY, gid: NOBODY }),
      own,
    };
  }
  const capability = reachingCapability();
  const prefix = [
    ...['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'],
    // Without this, access(2) leaves the capability out of account, and Postgres does not find itself.
    ...['--securebits', '+no_setuid_fixup'],
    ...['--inh-caps', `+${capability}`, '--ambient-caps', `+${capability}`, '--'],
  ];
  return { start: (command, args, options) => spawn('setpriv', [...prefix, command, ...args], options), own };
}

/** Whether others may pass through every folder above `path`, and into it. */
function isReachable(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if (uid !== NOBODY && (mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function reachingCapability() {
  const explanation =
    'This folder lies inside one that only root may enter, and Postgres does not run as root. Move the checkout, or set DATABASE_URL.';
  if (spawnSync('setpriv', ['--version']).status !== 0) throw new Error(explanation);
  const status = readFileSync('/proc/self/status', 'utf8');
  const permitted = BigInt(`0x${/^CapPrm:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  const found = REACHING_CAPABILITIES.find(({ bit }) => (permitted & (1n << bit)) !== 0n);
  if (found === undefined) throw new Error(explanation);
  return found.name;
}
