import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, lstat, mkdir, readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packageClosure } from './package-closure.mjs';

/** Files and folders below images/ that do not go into any image. */
const NOT_BUILT_FROM =
  /^(image\.json|smoke|build|.*\.md|.*\.test\.ts|agent-(client|fixture)\.ts|\.gitignore)$/;

/** Files of a package that nothing of it needs: maps, documents; and packages of its own, which are listed by themselves. */
const NOT_NEEDED = /(^|\/)node_modules\/|\.(map|md|markdown)$/;
/** Nobody needs them to run. */
const TYPES = /\.d\.[cm]?ts$/;

/**
 * Everything that goes into the build of an image: its name in the build context → where it comes from.
 *
 * @param {string} root
 * @param {{ name: string, parts?: string[], packages?: string[], keepsTypes?: boolean, buildInputs?: Record<string, string> }} manifest
 * @returns {Promise<Map<string, { source: string, paths: string[] }>>}
 */
export async function findInputs(root, manifest) {
  const inputs = new Map();
  const folders = new Map([['.', manifest.name], ...(manifest.parts ?? []).map((part) => [part, part])]);
  for (const [name, folder] of folders) {
    const source = join(root, 'images', folder);
    const paths = (await listFiles(source)).filter(
      (path) => !path.split('/').some((part) => NOT_BUILT_FROM.test(part)),
    );
    inputs.set(name, { source, paths });
  }
  for (const [name, path] of Object.entries(manifest.buildInputs ?? {})) {
    const source = join(root, 'node_modules', path.replaceAll('{arch}', process.arch));
    if (!existsSync(source)) throw new Error(`The image ${manifest.name} needs ${source}. Run npm install.`);
    inputs.set(join('inputs', name), { source, paths: await listFiles(source) });
  }
  const isLeftOut = (path) => NOT_NEEDED.test(path) || (manifest.keepsTypes !== true && TYPES.test(path));
  const modules = join(root, 'node_modules');
  for (const folder of packageClosure(modules, manifest.packages ?? [])) {
    const source = join(modules, folder);
    const paths = (await listFiles(source)).filter((path) => !isLeftOut(path));
    inputs.set(join('inputs', 'node_modules', folder), { source, paths });
  }
  return inputs;
}

/**
 * A hash over the content of all inputs and `extra`: the same hash means the same image.
 *
 * @param {Map<string, { source: string, paths: string[] }>} inputs
 * @param {string[]} extra
 */
export async function hashInputs(inputs, extra) {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const [name, { source, paths }] of inputs) {
    for (const path of paths) {
      hash.update(`${join(name, path)}\0`);
      await hashFile(hash, join(source, path));
    }
  }
  return hash.digest('hex');
}

/**
 * Lays the inputs out as a fresh build context.
 *
 * @param {Map<string, { source: string, paths: string[] }>} inputs
 * @param {string} folder
 */
export async function layOutContext(inputs, folder) {
  await rm(folder, { recursive: true, force: true });
  for (const [name, { source, paths }] of inputs) {
    for (const path of paths) {
      const target = join(folder, name, path);
      await mkdir(join(target, '..'), { recursive: true });
      await cp(join(source, path), target, { preserveTimestamps: true });
    }
  }
}

/** Relative paths of the files below `source`, sorted; '' for a file itself. */
async function listFiles(source) {
  if (!(await lstat(source)).isDirectory()) return [''];
  const entries = await readdir(source, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(source.length + 1))
    .toSorted();
}

async function hashFile(hash, path) {
  const status = await lstat(path);
  hash.update(`${status.mode & 0o777} ${status.size}\0`);
  if (status.isSymbolicLink()) hash.update(await readlink(path));
  else
    await pipeline(createReadStream(path), async (chunks) => {
      for await (const chunk of chunks) hash.update(chunk);
    });
}
