import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './process/run-command.mjs';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** True when node_modules holds what the lock says; packages for other platforms may be missing. */
export function dependenciesAreInstalled(root) {
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  const locked = packagesOf(join(root, 'package-lock.json'));
  if (installed === null || locked === null) return false;
  return Object.entries(locked).every(([key, entry]) => {
    if (key === '' || !key.startsWith('node_modules/')) return true;
    const found = installed[key];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return (
      found.link === true || (found.version === entry.version && existsSync(join(root, key, 'package.json')))
    );
  });
}

/** Installs exactly what the lock names; nothing else may run a script while it does. */
export async function installDependencies({ root, log, signal }) {
  if (dependenciesAreInstalled(root)) return { note: 'already installed' };
  await mustRun(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, log, signal });
  return undefined;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
