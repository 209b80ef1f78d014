import type { Readable } from 'node:stream';
import type { ImageConfig } from './image-entry.ts';
import type { InstalledPackage } from './packages/installed-package.ts';
import { isPackageDatabase, readPackages } from './packages/read-packages.ts';
import { readDistribution } from './read-distribution.ts';
import type { Distribution } from './read-distribution.ts';
import { readSavedImage } from './read-saved-image.ts';

const SET_ID_BITS = 0o6000;
const PROGRAM = /(^|\/)s?bin\/[^/]+$/;
const RELEASE = /^(etc|usr\/lib)\/os-release$/;

/** What is in an image, without having run anything of it. */
export type ImageContents = {
  config: ImageConfig;
  /** Files that change their user or group when they are started. */
  setIdFiles: string[];
  /** Files and links in folders for programs. */
  programs: string[];
  packages: InstalledPackage[];
  distribution: Distribution | null;
  fileCount: number;
};

/** Looks into an image as the engine exports it. `invalid_input` and `payload_too_large` for what cannot be read. */
export async function inspectImage(saved: Readable): Promise<ImageContents> {
  const isWanted = (path: string) => isPackageDatabase(path) || RELEASE.test(path);
  const { entries, config } = await readSavedImage(saved, isWanted);
  const files = [...entries.values()].filter(({ kind }) => kind === 'file' || kind === 'link');
  return {
    config,
    setIdFiles: files
      .filter(({ kind, mode }) => kind === 'file' && (mode & SET_ID_BITS) !== 0)
      .map(({ path }) => `/${path}`)
      .toSorted(),
    programs: files
      .filter(({ path }) => PROGRAM.test(path))
      .map(({ path }) => `/${path}`)
      .toSorted(),
    packages: readPackages(entries),
    distribution: readDistribution(entries),
    fileCount: files.length,
  };
}
