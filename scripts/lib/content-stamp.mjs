import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceFiles } from './source-files.mjs';

/** A hash of the names and contents of files and folders below `root`. */
export function hashOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = statSync(join(root, path)).isDirectory() ? sourceFiles(root, path) : [path];
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Does `work` unless it was done for the same `hash` before. An attempt that is cut short counts as not done.
 * @returns what to note beside the step
 */
export async function onceFor({ stampFile, hash, result }, work) {
  if (readStamp(stampFile) === hash && exists(result)) return { note: 'up to date' };
  rmSync(stampFile, { force: true });
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
  return undefined;
}

function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function exists(path) {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
