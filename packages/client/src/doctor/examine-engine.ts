import { isErrorWithCode } from '../error-code.ts';
import type { DockerEngine, EngineFacts } from './docker-engine.ts';
import { ok, problem } from './finding.ts';
import type { Finding } from './finding.ts';

const SUBJECT = 'Docker engine';

/** Whether the engine answers; `facts` is null when it doesn't. */
export async function examineEngine(
  engine: DockerEngine,
): Promise<{ finding: Finding; facts: EngineFacts | null }> {
  try {
    const facts = await engine.facts();
    const sentence = `Docker ${facts.version.Version} answers at ${engine.address}.`;
    return { finding: ok(SUBJECT, sentence), facts };
  } catch (error) {
    return { finding: explainFailure(engine.address, error), facts: null };
  }
}

/** The sentence and the cure for an engine that cannot be asked. */
export function explainFailure(address: string, error: unknown): Finding {
  const code = isErrorWithCode(error) ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return problem(
        SUBJECT,
        `There is no Docker engine at ${address}.`,
        'Install one (on Debian and Ubuntu: sudo apt-get install docker.io) or start Docker Desktop; where it listens elsewhere, set DOCKER_HOST. As root, npm start installs it by itself.',
      );
    case 'ECONNREFUSED':
      return problem(
        SUBJECT,
        `A Docker engine is installed and does not run: ${address} refuses.`,
        'Start it: sudo systemctl start docker, or run dockerd as root where there is no systemd.',
      );
    case 'EACCES':
    case 'EPERM':
      return problem(
        SUBJECT,
        `You may not use the Docker engine at ${address}.`,
        'Join the docker group: sudo usermod -aG docker "$USER", then log out and in again. Members of that group are as powerful as root.',
      );
    case 'ENOTFOUND':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
      return problem(
        SUBJECT,
        `The machine of ${address} cannot be reached.`,
        'Correct DOCKER_HOST, or unset it to use the engine of this machine.',
      );
    default:
      return problem(
        SUBJECT,
        `What is at ${address} does not answer as a Docker engine does (${code ?? firstLine(error)}).`,
        'Look into the log of the engine (journalctl -u docker), and restart it.',
      );
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
