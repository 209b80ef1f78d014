import { zipSync } from 'fflate';
import { byName } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';

/** Archives know no time before this; the same files make the same archive. */
const MOMENT = '1980-01-01T00:00:00';

/** Packs files into a zip archive, in a folder of this name. */
export function writeZip(files: PackageFiles, folder: string): Uint8Array {
  const sorted = [...files].toSorted(([a], [b]) => byName(a, b));
  const entries = sorted.map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  return zipSync(Object.fromEntries(entries), { mtime: MOMENT, level: 6 });
}
