import { readFileSync } from 'node:fs';
import { Failure } from '../../failure.mjs';
import { askDocker, runDocker } from '../../images/docker.mjs';
import { mustRun } from '../../process/run-command.mjs';
import { parseEnvFile } from '../env-file.mjs';

const PROJECT_LABEL = 'com.docker.compose.project';
const SERVICE_LABEL = 'com.docker.compose.service';

/**
 * One deployment, by its project name: what Compose does with it, and what the engine says of it.
 *
 * @param {{ root: string, command: string[], name: string, envFile: string, log: (line: string) => void }} options
 */
export function composeProject({ root, command, name, envFile, log }) {
  const [program, ...first] = command;
  const files = ['--file', 'docker-compose.yml', '--project-name', name, '--env-file', envFile];
  const filter = ['--filter', `label=${PROJECT_LABEL}=${name}`];

  /** Ids of what of one kind (`container`, `network`, `volume`) belongs to the project. */
  async function list(kind) {
    const all = kind === 'container' ? ['--all'] : [];
    const text = await askDocker([kind, 'ls', '--quiet', ...all, ...filter], `No ${kind}s can be listed.`);
    return text.split('\n').filter((id) => id !== '');
  }

  async function inspect(kind) {
    const ids = await list(kind);
    if (ids.length === 0) return [];
    return JSON.parse(await askDocker([kind, 'inspect', ...ids], `No ${kind}s can be inspected.`));
  }

  return {
    name,
    list,
    networks: () => inspect('network'),
    /** Runs Compose; a Failure with what it said when it fails or takes longer than `withinMs`. */
    async compose(args, { withinMs, signal }) {
      const bounded = AbortSignal.any([AbortSignal.timeout(withinMs), ...(signal ? [signal] : [])]);
      // As its environment too, because that has the last word, and may speak of something else.
      const env = parseEnvFile(readFileSync(envFile, 'utf8'));
      return mustRun(program, [...first, ...files, ...args], { cwd: root, env, log, signal: bounded });
    },
    /** The containers, each as the engine describes it, with the `service` that it is of. */
    async containers(service) {
      const all = (await inspect('container')).map((container) => ({
        ...container,
        service: container.Config.Labels[SERVICE_LABEL],
      }));
      return all.filter((container) => service === undefined || container.service === service);
    },
    /** Runs a program for Node in a container, with `input` as JSON in its INPUT; answers what it printed, parsed. */
    async ask(container, { program: source, input }) {
      const env = ['--env', `INPUT=${JSON.stringify(input)}`];
      const args = ['exec', ...env, container.Id, 'node', '--input-type=module', '--eval', source];
      const { code, stdout, stderr } = await runDocker(args, { timeoutMs: 60_000 });
      if (code !== 0) throw new Failure(`A probe in ${container.Name} ended with ${code}: ${stderr.trim()}`);
      return JSON.parse(stdout);
    },
  };
}
