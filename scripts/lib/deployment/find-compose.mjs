import { Failure } from '../failure.mjs';
import { runCommand } from '../process/run-command.mjs';

const WAYS = [['docker', 'compose'], ['docker-compose']];

/**
 * How Compose is called on this machine: the plugin of the Docker client, else the program of its own; a Failure when
 * there is neither.
 * @returns the `command` with its first arguments, and its `version`
 */
export async function findCompose() {
  for (const command of WAYS) {
    const [program, ...args] = command;
    const { code, output } = await runCommand(program, [...args, 'version', '--short']).catch(() => ({
      code: 1,
    }));
    if (code === 0) return { command, version: output.trim(), note: `${command.join(' ')} ${output.trim()}` };
  }
  throw new Failure(
    'Docker Compose is missing: install the package docker-compose-plugin, docker-compose-v2 or docker-compose.',
  );
}
