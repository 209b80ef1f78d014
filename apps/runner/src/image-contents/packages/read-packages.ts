import type { ImageEntry } from '../image-entry.ts';
import { requireFewPackages } from '../read-budget.ts';
import type { InstalledPackage } from './installed-package.ts';
import { readAlpinePackages } from './read-alpine-packages.ts';
import { readDebianPackages } from './read-debian-packages.ts';
import { readNpmPackage } from './read-npm-package.ts';
import { readPythonPackage } from './read-python-package.ts';

type Database = { path: RegExp; read: (text: string) => InstalledPackage[] };

const listOf = (found: InstalledPackage | null) => (found === null ? [] : [found]);

/** The package databases that are known here: which files they are, and how they are read. */
const DATABASES: readonly Database[] = [
  { path: /^var\/lib\/dpkg\/status$/, read: readDebianPackages },
  { path: /^var\/lib\/dpkg\/status\.d\/[^/]+(?<!\.md5sums)$/, read: readDebianPackages },
  // Images of the catalogue are copied together from packages, which leave their paragraphs here.
  { path: /^usr\/share\/crucible\/packages\/[^/]+$/, read: readDebianPackages },
  { path: /^lib\/apk\/db\/installed$/, read: readAlpinePackages },
  {
    path: /\/[^/]+\.(dist-info\/METADATA|egg-info\/PKG-INFO|egg-info)$/,
    read: (text) => listOf(readPythonPackage(text)),
  },
  {
    path: /(^|\/)node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/,
    read: (text) => listOf(readNpmPackage(text)),
  },
];

/** Whether a file is of a package database. */
export function isPackageDatabase(path: string): boolean {
  return DATABASES.some((database) => database.path.test(path));
}

/** No distribution has names or versions that are longer. */
const MAX_LENGTH = 300;

/**
 * The packages that the databases of an image speak of, each once, sorted by type, name and version. What has a name or version that
 * nothing has is no package. `payload_too_large` when there are too many.
 */
export function readPackages(entries: ReadonlyMap<string, ImageEntry>): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  for (const { path, content } of entries.values()) {
    if (content === null) continue;
    for (const database of DATABASES) {
      if (!database.path.test(path)) continue;
      for (const one of database.read(content.toString('utf8'))) {
        if (isPlausible(one)) found.set(keyOf(one), one);
      }
      requireFewPackages(found.size);
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function isPlausible({ name, version, architecture, source, license }: InstalledPackage): boolean {
  return [name, version, architecture, source, license].every((text) => (text?.length ?? 0) <= MAX_LENGTH);
}

const keyOf = ({ type, name, version, architecture }: InstalledPackage) =>
  [type, name, version, architecture ?? ''].join('\0');
