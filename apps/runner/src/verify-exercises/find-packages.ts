import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A folder with this file (or files below these) is a package. */
const MARKS = ['assignment.yaml', 'problem.yaml', '.meta', '.docs', 'autograding.json'];
const LEFT_OUT = new Set(['.git', 'node_modules']);
const MAX_DEPTH = 8;

/** The folders at or below `folder` that are packages, in order. What lies in a package is none. */
export async function findPackages(folder: string): Promise<string[]> {
  const found: string[] = [];

  async function look(place: string, depth: number): Promise<void> {
    const entries = await readdir(place, { withFileTypes: true });
    if (entries.some(({ name }) => MARKS.includes(name))) {
      found.push(place);
      return;
    }
    if (depth === MAX_DEPTH) return;
    const folders = entries.filter((entry) => entry.isDirectory() && !LEFT_OUT.has(entry.name));
    for (const { name } of folders.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      await look(join(place, name), depth + 1);
  }

  await look(folder, 0);
  return found;
}

/** How a package is called in the table: with the folder that was asked for, and the way from there. */
export function packageLabel(asked: string, place: string): string {
  return relative(join(asked, '..'), place);
}
