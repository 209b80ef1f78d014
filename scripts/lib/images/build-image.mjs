import { join } from 'node:path';
import { findInputs, hashInputs, layOutContext } from '../../../packages/image-build/src/build-inputs.mjs';
import { askDocker, findImage, runDocker } from './docker.mjs';
import { inspectImage } from './inspect-image.mjs';
import { objectionTo } from './objection-to.mjs';
import { readVersions } from './read-versions.mjs';

const STEP_LINE = /^(Step \d+\/\d+ : .*|#\d+ \[.*)$/;
const TAIL_LINES = 30;

/**
 * Builds one image, unless one of the same inputs is there already. Resolves with its entry for the catalog and with what the build
 * found out besides; rejects when it cannot be built or is not as it should be.
 *
 * @param {{ root: string, base: string, baseId: string, log: (line: string) => void }} deps
 * @param {object} manifest
 * @returns {Promise<{ image: object, contents: { setIdCount: number, packageCount: number }, builtInMs: number | null }>}
 */
export async function buildImage(deps, manifest) {
  const { root, baseId, log } = deps;
  const startedAt = Date.now();
  const inputs = await findInputs(root, manifest);
  const inputsHash = await hashInputs(inputs, [baseId, process.arch]);
  const tag = `crucible/${manifest.name}:${inputsHash.slice(0, 12)}`;
  const isThere = (await findImage(tag)) !== null;
  if (!isThere) {
    const context = join(root, '.crucible', 'build', manifest.name);
    await layOutContext(inputs, context);
    await build(deps, { tag, context, name: manifest.name, inputsHash });
  }
  const contents = await inspectImage(tag, manifest.keeps);
  const image = await describe(tag);
  const objection = objectionTo({ ...contents, sizeBytes: image.sizeBytes }, manifest);
  if (objection !== null) {
    await runDocker(['image', 'rm', tag]);
    throw new Error(objection);
  }
  const versions = await readVersions(tag, manifest);
  const builtInMs = isThere ? null : Date.now() - startedAt;
  const how = isThere ? 'is there' : `built in ${Math.round(builtInMs / 1000)} s`;
  log(`${tag} ${how}, ${Math.round(image.sizeBytes / 1e6)} MB`);
  return {
    image: { name: manifest.name, ...image, tag, inputsHash, versions, manifest },
    contents,
    builtInMs,
  };
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

async function describe(tag) {
  const text = await askDocker(['image', 'inspect', tag], 'The image that was built is not there.');
  const [{ Id, Size, Created }] = JSON.parse(text);
  return { digest: Id, sizeBytes: Size, builtAt: new Date(Created).toISOString() };
}
