import { readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../../failure.mjs';
import { askDocker } from '../../images/docker.mjs';
import { runCommand } from '../../process/run-command.mjs';
import { parseEnvFile } from '../env-file.mjs';

const SECRETS = ['POSTGRES_PASSWORD', 'SESSION_SECRET'];

/** Without one of its secrets, Compose starts nothing, and says which one is missing. */
export async function checkMissingSecrets({ root, command, envFile }) {
  const settings = parseEnvFile(readFileSync(envFile, 'utf8'));
  const emptyFile = `${envFile}.empty`;
  writeFileSync(emptyFile, '');
  for (const missing of SECRETS) {
    const env = { ...settings, [missing]: '' };
    const [program, ...args] = command;
    const config = [...args, '--file', 'docker-compose.yml', '--env-file', emptyFile, 'config', '--quiet'];
    const { code, output } = await runCommand(program, config, { cwd: root, env });
    if (code === 0 || !output.includes(missing)) throw new Failure(`Compose does not ask for ${missing}.`);
  }
  return SECRETS.join(', ');
}

/** No image has a secret in its settings or in the commands that built it. */
export async function checkImages({ project, envFile }) {
  const settings = parseEnvFile(readFileSync(envFile, 'utf8'));
  const images = [...new Set((await project.containers()).map(({ Image }) => Image))];
  const sizes = [];
  for (const image of images) {
    const text = await askDocker(['image', 'inspect', image], 'An image cannot be inspected.');
    const history = await askDocker(['history', '--no-trunc', image], 'An image has no history.');
    const leaked = SECRETS.find((name) => text.includes(settings[name]) || history.includes(settings[name]));
    if (leaked !== undefined) throw new Failure(`${leaked} is in an image.`);
    const [{ RepoTags, Size }] = JSON.parse(text);
    sizes.push(`${RepoTags[0].split(':')[0]} ${Math.round(Size / 1e6)} MB`);
  }
  return sizes.join(', ');
}
