import { existsSync, readFileSync } from 'node:fs';
import { mustRun } from './process/run-command.mjs';

const ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
/** Another apt may hold the lock for a while on a machine that has just started. */
const OPTIONS = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];

/** The distribution by its id, `debian` or `ubuntu` for example; empty where nothing says so. */
function distribution() {
  if (!existsSync('/etc/os-release')) return '';
  return /^ID=["']?([a-z]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
}

/** True where packages can be installed without asking anybody: as root on Debian or Ubuntu. */
export function canAptInstall() {
  return process.getuid?.() === 0 && ['debian', 'ubuntu'].includes(distribution());
}

/** Installs packages of the distribution, without what they merely recommend. */
export async function aptInstall(packages, { log, signal }) {
  await mustRun('apt-get', [...OPTIONS, 'update'], { env: ENVIRONMENT, log, signal });
  const install = [...OPTIONS, 'install', '--no-install-recommends', ...packages];
  await mustRun('apt-get', install, { env: ENVIRONMENT, log, signal });
}
