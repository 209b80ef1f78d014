import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildImage } from './build-image.mjs';
import { findImage } from './docker.mjs';
import { readManifests } from '../../../packages/image-build/src/read-manifests.mjs';

/**
 * Builds the images (all, or those in `names`) from the base image `base` and writes the catalog of all that are
 * built to .crucible/images.json. Resolves with the catalog.
 *
 * @param {{ root: string, base: string, log: (line: string) => void, names?: string[] }} options
 */
export async function buildImages({ root, base, log, names = [] }) {
  const manifests = await readManifests(root);
  const unknown = names.find((name) => !manifests.some((manifest) => manifest.name === name));
  if (unknown !== undefined) throw new Error(`There is no image called ${unknown}.`);
  const baseId = await findImage(base);
  if (baseId === null) throw new Error(`The base image ${base} is not there.`);
  const path = join(root, '.crucible', 'images.json');
  const earlier = await readCatalog(path);
  const images = [];
  for (const manifest of manifests) {
    const wanted = names.length === 0 || names.includes(manifest.name);
    const image = wanted
      ? await buildImage({ root, base, baseId, log }, manifest)
      : earlier.images.find((candidate) => candidate.name === manifest.name);
    if (image !== undefined) images.push(image);
  }
  await writeCatalog(path, { images });
  return { images };
}

async function readCatalog(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    // None yet, or not one that can be read: then everything that is wanted is in the new one.
    return { images: [] };
  }
}

/** Whoever reads the catalog sees the old one or the new one, never half of one. */
async function writeCatalog(path, catalog) {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(catalog, null, 2)}\n`);
  await rename(draft, path);
}
