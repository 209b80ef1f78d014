import { Failure } from '../failure.mjs';
import { aptInstall, canAptInstall } from '../apt.mjs';
import { runCommand } from '../process/run-command.mjs';

const PACKAGES = ['docker.io', 'containerd', 'runc', 'iptables'];
/** Newer releases have the client in a package of its own. */
const CLIENT_PACKAGE = 'docker-cli';

/** Installs the distribution's Docker Engine, or says in one sentence what a person has to do. */
export async function installEngine({ log, signal }) {
  if (!canAptInstall()) {
    throw new Failure(
      'No Docker Engine answers: install Docker (https://docs.docker.com/engine/install/) and start it, or set DOCKER_HOST.',
    );
  }
  await aptInstall(PACKAGES, { log, signal });
  if (await hasProgram('docker')) return;
  await aptInstall([CLIENT_PACKAGE], { log, signal });
}

/** True when the program answers `--version`. */
export async function hasProgram(program) {
  const answer = await runCommand(program, ['--version']).catch(() => ({ code: 127 }));
  return answer.code === 0;
}
