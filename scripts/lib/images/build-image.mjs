import { join } from 'node:path';
import { findInputs, hashInputs, layOutContext } from '../../../packages/image-build/src/build-inputs.mjs';
import { findUnwantedFiles } from './check-image.mjs';
import { askDocker, findImage, runDocker } from './docker.mjs';
import { readVersions } from './read-versions.mjs';

const STEP_LINE = /^(Step \d+\/\d+ : .*|#\d+ \[.*)$/;
const TAIL_LINES = 30;

/**
 * Builds one image, unless one of the same inputs is there already. Resolves with its entry for the catalog.
 *
 * @param {{ root: string, base: string, baseId: string, log: (line: string) => void }} deps
 * @param {object} manifest
 */
export async function buildImage(deps, manifest) {
  const { root, baseId, log } = deps;
  const startedAt = Date.now();
  const inputs = await findInputs(root, manifest);
  const inputsHash = await hashInputs(inputs, [baseId, process.arch]);
  const tag = `crucible/${manifest.name}:${inputsHash.slice(0, 12)}`;
  const isBuilt = (await findImage(tag)) !== null;
  if (!isBuilt) {
    const context = join(root, '.crucible', 'build', manifest.name);
    await layOutContext(inputs, context);
    await build(deps, { tag, context, name: manifest.name, inputsHash });
    await refuseUnwanted(tag, manifest);
  }
  const image = await describe(tag);
  const versions = await readVersions(tag, manifest);
  const megabytes = Math.round(image.sizeBytes / 1e6);
  log(
    `${tag} ${isBuilt ? 'is there' : `built in ${Math.round((Date.now() - startedAt) / 1000)} s`}, ${megabytes} MB`,
  );
  return { name: manifest.name, ...image, tag, inputsHash, versions, manifest };
}

async function build({ base, log }, { tag, context, name, inputsHash }) {
  log(`building the image ${name}`);
  const lines = [];
  const { code } = await runDocker(
    // The host's network reaches package mirrors wherever the host itself does, with its own resolver and proxy.
    [
      'build',
      '--network',
      'host',
      '--build-arg',
      `BASE=${base}`,
      '--label',
      `crucible.inputs=${inputsHash}`,
      '--tag',
      tag,
      context,
    ],
    {
      onLine(line) {
        lines.push(line);
        if (STEP_LINE.test(line)) log(`  ${line.slice(0, 100)}`);
      },
    },
  );
  if (code === 0) return;
  throw new Error(
    `${lines.slice(-TAIL_LINES).join('\n')}\nThe image ${name} could not be built: docker build ended with ${code}.`,
  );
}

async function refuseUnwanted(tag, { name, keeps }) {
  const unwanted = await findUnwantedFiles(tag, keeps);
  if (unwanted.length === 0) return;
  await runDocker(['image', 'rm', tag]);
  throw new Error(`The image ${name} has files that must not be in it: ${unwanted.slice(0, 10).join(', ')}`);
}

async function describe(tag) {
  const text = await askDocker(['image', 'inspect', tag], 'The image that was built is not there.');
  const [{ Id, Size, Created }] = JSON.parse(text);
  return { digest: Id, sizeBytes: Size, builtAt: new Date(Created).toISOString() };
}
