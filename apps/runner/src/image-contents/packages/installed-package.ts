/** A package that a package database of an image speaks of. */
export type InstalledPackage = {
  /** `deb`, `apk`, `pypi`, `npm`, as package URLs have it. */
  type: 'deb' | 'apk' | 'pypi' | 'npm';
  name: string;
  version: string;
  architecture: string | null;
  /** The source package that it was made from, where that is called otherwise. */
  source: string | null;
  /** As the package says it; null where it says nothing. */
  license: string | null;
};
