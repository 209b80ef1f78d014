/**
 * Copies the packages of npm that go into executor images: `node deploy/copy-image-packages.mjs <target>` puts what the manifests of
 * images/ name into <target>/node_modules, with all that it depends on, as it is. Run in the folder of the project.
 */
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { findInputs } from '../packages/image-build/src/build-inputs.mjs';
import { readManifests } from '../packages/image-build/src/read-manifests.mjs';

const [target] = process.argv.slice(2);
const root = process.cwd();
const modules = join(root, 'node_modules');
const copied = new Set();

for (const manifest of await readManifests(root)) {
  for (const { source, paths } of (await findInputs(root, manifest)).values()) {
    if (!source.startsWith(modules)) continue;
    for (const path of paths) await copyFile(join(source, path));
  }
}
console.log(`${copied.size} files copied to ${target}`);

async function copyFile(source) {
  if (copied.has(source)) return;
  copied.add(source);
  const place = join(target, relative(root, source));
  await mkdir(dirname(place), { recursive: true });
  await cp(source, place, { preserveTimestamps: true, verbatimSymlinks: true });
}
