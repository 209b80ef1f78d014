import { mkdtemp, rm } from 'node:fs/promises';
import { arch, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ImageManifest } from '@crucible/contracts/image-manifest';
import { findInputs, hashInputs, layOutContext } from '@crucible/image-build/build-inputs';
import { z } from 'zod';
import { readSmokeTests } from '../../smoke-tests/read-smoke-tests.ts';
import { BASE_IMAGE } from '../base-image.ts';
import { explained } from '../explain-refusal.ts';
import { packContext } from '../pack-context.ts';
import { readManifest } from '../read-manifest.ts';
import { TaskFailed } from '../task-failed.ts';
import type { TaskOutcome, TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';
import { recordResult } from './record-result.ts';
import { validateImage } from './validate-image.ts';

const HASH_LENGTH = 12;
const InputSchema = z.object({ isFromScratch: z.boolean().default(false) });

/** Builds an image of the catalogue, tries it, and notes it as a version; with everything in order it is the one to use. */
export async function buildImage(deps: ImageWorkerDeps, work: TaskWork): Promise<TaskOutcome> {
  const { engine, imagesFolder } = deps;
  const { task, say, note, signal } = work;
  const { isFromScratch } = InputSchema.parse(task.input);
  const manifest = await readManifest(deps, task.imageName ?? '');
  if (manifest === null) throw new TaskFailed(`The catalogue has no image ${task.imageName}.`);
  await note({ stage: 'fetch' });
  const base = await engine.inspect(BASE_IMAGE);
  if (base === null)
    throw new TaskFailed(
      `The engine does not have ${BASE_IMAGE}, which images are built from. Run \`npm run images\` once on its machine.`,
    );
  const { inputs, inputsHash } = await gather(imagesFolder, { manifest, baseId: base.digest });
  const tag = `crucible/${manifest.name}:${inputsHash.slice(0, HASH_LENGTH)}`;
  await note({ stage: 'build' });
  const isThere = (await engine.inspect(tag)) !== null;
  if (isThere && !isFromScratch) say(`${tag} is there already: nothing that goes into it has changed.`);
  else {
    const folder = await mkdtemp(join(tmpdir(), 'crucible-context-'));
    try {
      await layOutContext(inputs, folder);
      const context = packContext(folder);
      const build = {
        context,
        tag,
        buildArguments: { BASE: BASE_IMAGE },
        isFromScratch,
        onLine: say,
        signal,
      };
      await explained('The image could not be built.', engine.build(build));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const built = await engine.inspect(tag);
  if (built === null) throw new TaskFailed('The engine does not have the image that it has built.');
  const image = {
    ...{ name: manifest.name, digest: built.digest, tag, inputsHash, sizeBytes: built.sizeBytes },
    ...{ builtAt: built.createdAt, versions: {}, manifest },
  };
  const tests = await readSmokeTests(join(imagesFolder, manifest.name));
  const validated = await validateImage(deps, work, { image, tests, keeps: manifest.keeps ?? [] });
  return recordResult(deps, work, { origin: 'catalogue', base: BASE_IMAGE, validated });
}

/** Packages of npm that go into an image are looked for beside the catalogue's folder. */
async function gather(
  imagesFolder: string,
  { manifest, baseId }: { manifest: ImageManifest; baseId: string },
) {
  try {
    const inputs = await findInputs(dirname(imagesFolder), manifest);
    return { inputs, inputsHash: await hashInputs(inputs, [baseId, arch()]) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : '';
    throw new TaskFailed(`What goes into the image cannot be gathered. ${why}`, { cause });
  }
}
