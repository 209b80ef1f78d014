import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { aptInstall, canAptInstall } from '../apt.mjs';
import { runCommand } from '../process/run-command.mjs';
import { hasProgram } from './install-engine.mjs';

export const GVISOR_RUNTIME = 'runsc';
const PACKAGE = 'runsc';
const SYSTEM_CONFIG = '/etc/docker/daemon.json';

/** `kvm` hangs on machines without it, and without cgroups there would be no limits: neither is ever used. */
const RUNTIME_ARGS = ['--platform=ptrace', '--network=none'];

/**
 * Makes sure of gVisor for a dockerd that is about to be started here, where the distribution has it. The system's
 * own configuration stays as it is: what it says and the runtime go into `configFile`.
 * @returns the arguments that dockerd needs for it; none where there is no gVisor
 */
export async function prepareGvisor({ configFile, log, signal }) {
  try {
    const config = readConfig();
    if (config.runtimes?.[GVISOR_RUNTIME] !== undefined) return [];
    if (!(await hasProgram(GVISOR_RUNTIME)) && !(await installGvisor({ log, signal }))) return [];
    const { output } = await runCommand('sh', ['-c', `command -v ${GVISOR_RUNTIME}`]);
    const runtime = { path: output.trim(), runtimeArgs: RUNTIME_ARGS };
    mkdirSync(dirname(configFile), { recursive: true });
    writeFileSync(configFile, JSON.stringify(withRuntime(config, runtime), null, 2));
    return ['--config-file', configFile];
  } catch (error) {
    signal?.throwIfAborted();
    log(`gVisor could not be prepared, and is done without: ${error.message}`);
    return [];
  }
}

/** A configuration of dockerd with gVisor beside whatever runtimes it has. */
export function withRuntime(config, runtime) {
  return { ...config, runtimes: { ...config.runtimes, [GVISOR_RUNTIME]: runtime } };
}

function readConfig() {
  return existsSync(SYSTEM_CONFIG) ? JSON.parse(readFileSync(SYSTEM_CONFIG, 'utf8')) : {};
}

async function installGvisor({ log, signal }) {
  if (!canAptInstall()) return false;
  const { output } = await runCommand('apt-cache', ['policy', PACKAGE], { env: { LC_ALL: 'C.UTF-8' } });
  if (!/Candidate: (?!\(none\))/.test(output)) return false;
  await aptInstall([PACKAGE], { log, signal });
  return hasProgram(GVISOR_RUNTIME);
}
