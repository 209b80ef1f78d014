import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import type { ImageScanner } from './image-scanner.ts';
import { programScanner } from './program-scanner.ts';

export type InstalledScanners = {
  /** Folders in which one is looked for, with colons between them. */
  searchPath: string;
  /** All that it knows of the environment. */
  environment: Record<string, string>;
};

const NAMES = ['trivy', 'grype'] as const;

/** The scanner that is installed on one of `searchPath`'s folders; null where there is none. */
export async function findScanner({
  searchPath,
  environment,
}: InstalledScanners): Promise<ImageScanner | null> {
  const folders = searchPath.split(delimiter).filter((folder) => isAbsolute(folder));
  for (const name of NAMES) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (await isProgram(path)) return programScanner(name, { path, environment });
    }
  }
  return null;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    // There is none, which is most often so.
    return false;
  }
}
