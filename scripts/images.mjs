#!/usr/bin/env node
/** Builds the images in which programs run: `npm run images`, or `npm run images -- python` for some of them. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBaseImage } from './lib/images/base-image.mjs';
import { buildImages } from './lib/images/build-images.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const log = (line) => console.log(line);

try {
  const base = await ensureBaseImage({ log });
  await buildImages({ root, base, log, names: process.argv.slice(2) });
} catch (error) {
  console.error(
    error.code === 'ENOENT' ? `A program that is needed is missing: ${error.message}` : error.message,
  );
  process.exitCode = 1;
}
