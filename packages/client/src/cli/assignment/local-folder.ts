import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFolder } from '@crucible/interchange/archive/read-folder';
import { parseAssignmentYaml } from '@crucible/interchange/crucible/assignment-yaml';
import { readAssignment } from '@crucible/interchange/crucible/read-assignment';
import { setOrigin } from '@crucible/interchange/crucible/set-origin';
import { ASSIGNMENT_FILE } from '@crucible/interchange/crucible/test-files';
import type { PackageOrigin } from '@crucible/interchange/imported-package';
import { PackageError } from '@crucible/interchange/package-error';
import type { PackageFiles } from '@crucible/interchange/package-files';
import { isErrorWithCode } from '../../error-code.ts';
import { UsageError } from '../usage-error.ts';

/** The files of a folder; a sentence for whoever named it when it cannot be read. */
export async function readLocalFolder(folder: string): Promise<PackageFiles> {
  try {
    return await readFolder(folder);
  } catch (error) {
    if (error instanceof PackageError) throw new UsageError(error.message, { cause: error });
    if (isErrorWithCode(error))
      throw new UsageError(`${folder} cannot be read (${error.code}).`, { cause: error });
    throw error;
  }
}

/** The assignment that a folder was taken from or made into; null when it is in nobody's course yet. */
export function originOf(files: PackageFiles): PackageOrigin | null {
  const yaml = files.get(ASSIGNMENT_FILE);
  if (yaml === undefined) return null;
  try {
    return parseAssignmentYaml(Buffer.from(yaml).toString('utf8')).origin ?? null;
  } catch (error) {
    if (error instanceof PackageError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** Keeps in the folder which assignment it is, and as of which revision. */
export async function keepOrigin(folder: string, origin: PackageOrigin): Promise<void> {
  const place = join(folder, ASSIGNMENT_FILE);
  const before = await readFile(place, 'utf8');
  const after = setOrigin(before, origin);
  if (after !== before) await writeFile(place, after);
}

export type Replaced = { written: string[]; removed: string[] };

/** Makes a folder hold these files of an assignment. Of others only those go that belonged to the assignment before. */
export async function replaceFolder(
  folder: string,
  before: PackageFiles,
  after: PackageFiles,
): Promise<Replaced> {
  const written = [...after].filter(([path, bytes]) => !isSame(before.get(path), bytes));
  for (const [path, bytes] of written) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
  const removed = ownFiles(before).filter((path) => !after.has(path));
  for (const path of removed) await rm(join(folder, path), { force: true });
  return { written: written.map(([path]) => path), removed };
}

/** The files that an assignment consists of; none where the folder is no assignment that can be read. */
function ownFiles(files: PackageFiles): string[] {
  try {
    const others = new Set(readAssignment(files).notes.map(({ path }) => path));
    return [...files.keys()].filter((path) => !others.has(path));
  } catch (error) {
    if (error instanceof PackageError) return [];
    throw error;
  }
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}
