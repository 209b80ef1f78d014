/** The files of a package: path relative to it → content. Paths are normal: no `.`, no `..`, no leading slash. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The files below a folder, by their paths from there. */
export function filesBelow(files: PackageFiles, folder: string): PackageFiles {
  const start = `${folder}/`;
  const below = [...files].filter(([path]) => path.startsWith(start));
  return new Map(below.map(([path, bytes]) => [path.slice(start.length), bytes]));
}

/** Names of what lies directly in a package or one of its folders: files and folders. */
export function childrenOf(files: PackageFiles, folder = ''): { files: string[]; folders: string[] } {
  const below = folder === '' ? files : filesBelow(files, folder);
  const own = new Set<string>();
  const folders = new Set<string>();
  for (const path of below.keys()) {
    const slash = path.indexOf('/');
    if (slash === -1) own.add(path);
    else folders.add(path.slice(0, slash));
  }
  return { files: [...own].toSorted(byName), folders: [...folders].toSorted(byName) };
}

/** The same order everywhere, whatever the language of the machine. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder part of a path; empty for what lies at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
