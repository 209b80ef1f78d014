import { basename } from 'node:path';
import { readFolder } from '@crucible/interchange/archive/read-folder';
import type { GraderDeps } from '../grading/grader.ts';
import { findPackages, packageLabel } from './find-packages.ts';
import type { Verification } from './verification.ts';
import { verifyPackage } from './verify-package.ts';

export type VerifyFolders = {
  folders: readonly string[];
  /** Packages that are looked at at once. */
  concurrency: number;
  signal: AbortSignal;
};

/** Looks at all packages below some folders; `tell` hears of each program, and all are answered. */
export async function verifyFolders(
  deps: GraderDeps,
  { folders, concurrency, signal }: VerifyFolders,
  tell: (verification: Verification) => void,
): Promise<Verification[]> {
  const waiting: { label: string; place: string }[] = [];
  for (const folder of folders)
    for (const place of await findPackages(folder))
      waiting.push({ label: packageLabel(folder, place), place });
  const all: Verification[] = [];

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { label, place } = next;
      const files = await readFolder(place);
      // The programs of a package are told together, in order.
      const rows: Verification[] = [];
      await verifyPackage(deps, { label, name: basename(place), files, signal }, (row) => rows.push(row));
      for (const row of rows) tell(row);
      all.push(...rows);
    }
  }

  await Promise.all(Array.from({ length: concurrency }, work));
  return all;
}
