#!/usr/bin/env node
/**
 * Builds and tries the images in which programs run: `npm run images` for all, `npm run images -- python` for some of them. Ends with a
 * table; the exit code is 1 when one of them could not be built or failed its smoke tests.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readManifests } from '../packages/image-build/src/read-manifests.mjs';
import { ensureBaseImage } from './lib/images/base-image.mjs';
import { buildImages } from './lib/images/build-images.mjs';
import { formatRows } from './lib/images/format-rows.mjs';
import { smokeTest } from './lib/images/smoke-test.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const names = process.argv.slice(2);
const log = (line) => console.log(line);

try {
  const manifests = await readManifests(root);
  const unknown = names.find((name) => !manifests.some((manifest) => manifest.name === name));
  if (unknown !== undefined) throw new Error(`There is no image called ${unknown}.`);
  const base = await ensureBaseImage({ log });
  const rows = await buildImages({
    root,
    base,
    log,
    isWanted: ({ name }) => names.length === 0 || names.includes(name),
    smoke: (image) => smokeTest({ root, log }, image),
  });
  log('');
  formatRows(rows).forEach(log);
  if (rows.some(({ error }) => error !== undefined)) process.exitCode = 1;
} catch (error) {
  console.error(
    error.code === 'ENOENT' ? `A program that is needed is missing: ${error.message}` : error.message,
  );
  process.exitCode = 1;
}
