import type { ImageEntry } from './image-entry.ts';

const REMOVED = '.wh.';
const REMOVED_ALL = '.wh..wh..opq';

/** What is to be seen when layers lie upon each other, the lowest first: a marker in a layer hides what is below it. */
export function stackLayers(layers: readonly ReadonlyMap<string, ImageEntry>[]): Map<string, ImageEntry> {
  const seen = new Map<string, ImageEntry>();
  for (const layer of layers) {
    const emptied = new Set<string>();
    for (const [path, entry] of layer) {
      const name = nameOf(path);
      if (name === REMOVED_ALL) emptied.add(folderOf(path));
      else if (name.startsWith(REMOVED)) {
        const hidden = `${path.slice(0, -name.length)}${name.slice(REMOVED.length)}`;
        seen.delete(hidden);
        emptied.add(hidden);
      }
      // What was a folder and is a file now has no contents any more.
      else if (entry.kind !== 'folder' && seen.get(path)?.kind === 'folder') emptied.add(path);
    }
    removeBelow(seen, emptied);
    for (const [path, entry] of layer) if (!nameOf(path).startsWith(REMOVED)) seen.set(path, entry);
  }
  return seen;
}

/** Once through all there is, however many folders it is about: an image may say of very many that they are empty. */
function removeBelow(seen: Map<string, ImageEntry>, folders: ReadonlySet<string>): void {
  if (folders.size === 0) return;
  for (const path of seen.keys()) {
    for (let above = path; above !== '';) {
      above = folderOf(above);
      if (folders.has(above)) seen.delete(path);
    }
  }
}

/** Of the outermost ones it is the root, which has no name. */
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
