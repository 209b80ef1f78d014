import { join } from 'node:path';
import { readManifests } from '../../../packages/image-build/src/read-manifests.mjs';
import { buildImage } from './build-image.mjs';
import { putIntoCatalog, readCatalog, writeCatalog } from './catalog-file.mjs';
import { findImage } from './docker.mjs';

/**
 * @typedef {{ name: string, image?: object, contents?: object, builtInMs?: number | null, smoke?: object, error?: Error }} Row
 *   What became of one image: `error` is why it is not in the catalog.
 */

/**
 * Builds those images that `isWanted` says from the base image `base`, and puts each into the catalog .crucible/images.json once it is
 * built and, with `smoke`, has passed its smoke tests. One that fails does not keep the others from being built; what is in the
 * catalog and not wanted stays, as long as the engine has it. Resolves with what became of each.
 *
 * @param {{ root: string, base: string, log: (line: string) => void, isWanted: (manifest: object) => boolean, smoke?: (image: object) => Promise<{ passed: number, failed: object[] }> }} options
 * @returns {Promise<Row[]>}
 */
export async function buildImages({ root, base, log, isWanted, smoke }) {
  const manifests = await readManifests(root);
  const baseId = await findImage(base);
  if (baseId === null) throw new Error(`The base image ${base} is not there.`);
  const path = join(root, '.crucible', 'images.json');
  await dropLost(path);
  const rows = [];
  for (const manifest of manifests.filter(isWanted)) {
    const { name } = manifest;
    try {
      const built = await buildImage({ root, base, baseId, log }, manifest);
      const outcome = smoke === undefined ? undefined : await smoke(built.image);
      if (outcome !== undefined && outcome.failed.length > 0) throw smokeError(name, outcome);
      await putIntoCatalog(path, built.image);
      rows.push({ name, ...built, smoke: outcome });
    } catch (error) {
      if (error.code === 'ENOENT' && error.syscall?.startsWith('spawn')) throw error;
      log(error.message);
      rows.push({ name, error });
    }
  }
  return rows;
}

/** An entry whose image somebody has removed from the engine is good for nothing. */
async function dropLost(path) {
  const { images } = await readCatalog(path);
  const there = [];
  for (const image of images) if ((await findImage(image.digest)) !== null) there.push(image);
  if (there.length < images.length) await writeCatalog(path, { images: there });
}

function smokeError(name, { failed }) {
  const lines = failed.map(({ name: test, wrong }) => `  ${test}: ${wrong.join(' ')}`);
  return new Error(`The image ${name} does not pass its smoke tests.\n${lines.join('\n')}`);
}
