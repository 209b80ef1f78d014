import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED_FOLDERS = new Set([
  'node_modules',
  '.git',
  '.next',
  '.crucible',
  'generated',
  'test-results',
  'playwright-report',
]);

/** Written by tools beside what people write. */
const GENERATED_FILE = /^next-env\.d\.ts$|\.tsbuildinfo$/;

/** Every file of the project that somebody wrote, as paths relative to `root` with forward slashes, sorted. */
export function sourceFiles(root, folder = '') {
  const files = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) files.push(...sourceFiles(root, path));
    if (entry.isFile() && !GENERATED_FILE.test(entry.name)) files.push(path);
  }
  return files.toSorted();
}
