import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The manifests of all images of the repository, by name. Their form is checked against the contract by the unit
 * tests and by the runner; here only what the build itself needs has to be right.
 *
 * @param {string} root
 */
export async function readManifests(root) {
  const folder = join(root, 'images');
  const manifests = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name, 'image.json');
    if (!existsSync(path)) continue;
    manifests.push(parseManifest(name, await readFile(path, 'utf8')));
  }
  return manifests;
}

function parseManifest(name, text) {
  let manifest;
  try {
    manifest = JSON.parse(text);
  } catch (error) {
    throw new Error(`images/${name}/image.json is not JSON: ${error.message}`, { cause: error });
  }
  if (manifest.name !== name) throw new Error(`images/${name}/image.json calls itself ${manifest.name}.`);
  return manifest;
}
