import type { ImageEntry } from './image-entry.ts';

const REMOVED = '.wh.';
const REMOVED_ALL = '.wh..wh..opq';

/** What is to be seen when layers lie upon each other, the lowest first: a marker in a layer hides what is below it. */
export function stackLayers(layers: readonly ReadonlyMap<string, ImageEntry>[]): Map<string, ImageEntry> {
  const seen = new Map<string, ImageEntry>();
  for (const layer of layers) {
    for (const path of layer.keys()) hide(seen, path);
    for (const [path, entry] of layer) {
      if (nameOf(path).startsWith(REMOVED)) continue;
      // What was a folder and is a file now has no contents any more.
      if (entry.kind !== 'folder' && seen.get(path)?.kind === 'folder') removeBelow(seen, path);
      seen.set(path, entry);
    }
  }
  return seen;
}

function hide(seen: Map<string, ImageEntry>, path: string): void {
  const name = nameOf(path);
  if (!name.startsWith(REMOVED)) return;
  const folder = path.slice(0, -name.length);
  if (name === REMOVED_ALL) removeBelow(seen, folder.slice(0, -1));
  else {
    const hidden = `${folder}${name.slice(REMOVED.length)}`;
    seen.delete(hidden);
    removeBelow(seen, hidden);
  }
}

function removeBelow(seen: Map<string, ImageEntry>, folder: string): void {
  const prefix = folder === '' ? '' : `${folder}/`;
  for (const path of seen.keys()) if (path.startsWith(prefix) && path !== folder) seen.delete(path);
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
