import { posix } from 'node:path';
import { PackageError } from '../package-error.ts';
import type { PackageFiles } from '../package-files.ts';
import { createPackageBudget } from './package-caps.ts';
import type { PackageCaps } from './package-caps.ts';

/** A file, or a symbolic link with the path that it names. */
export type PackageEntry = { bytes: Uint8Array } | { link: string };

const MAX_HOPS = 8;

/**
 * Puts what links lead to in their places. Throws `PackageError` for a link out of the package, into nothing or in a
 * circle, and when the package has become too large by them.
 */
export function resolveLinks(entries: ReadonlyMap<string, PackageEntry>, caps: PackageCaps): PackageFiles {
  const budget = createPackageBudget(caps);
  const files = new Map<string, Uint8Array>();
  const put = (path: string, bytes: Uint8Array) => {
    budget.take(bytes.length);
    files.set(path, bytes);
  };
  for (const [path, entry] of entries) {
    if ('bytes' in entry) put(path, entry.bytes);
    else for (const [below, bytes] of linked(entries, path)) put(`${path}${below}`, bytes);
  }
  return files;
}

/** What a link stands for: one file (with an empty path), or those of a folder. */
function linked(entries: ReadonlyMap<string, PackageEntry>, path: string): [string, Uint8Array][] {
  let at = path;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const entry = entries.get(at);
    if (entry === undefined) return folder(entries, { path, target: at });
    if ('bytes' in entry) return [['', entry.bytes]];
    at = posix.normalize(posix.join(posix.dirname(at), entry.link));
    if (entry.link.startsWith('/') || at.startsWith('..'))
      throw new PackageError(`The link ${path} leads out of the package.`);
  }
  throw new PackageError(`The link ${path} leads in a circle.`);
}

function folder(entries: ReadonlyMap<string, PackageEntry>, link: { path: string; target: string }) {
  const start = `${link.target.replace(/\/$/, '')}/`;
  const below: [string, Uint8Array][] = [];
  for (const [path, entry] of entries) {
    if (!path.startsWith(start)) continue;
    // Links in a linked folder would be relative to somewhere else, and could go round for ever.
    if ('link' in entry) throw new PackageError(`The link ${link.path} leads to a folder that has links.`);
    below.push([path.slice(start.length - 1), entry.bytes]);
  }
  if (below.length === 0) throw new PackageError(`The link ${link.path} leads to nothing.`);
  return below;
}
