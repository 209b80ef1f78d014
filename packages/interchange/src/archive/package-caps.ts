import { MAX_PACKAGE_BYTES, MAX_PACKAGE_FILES } from '@crucible/contracts/assignment-package';
import { PackageError } from '../package-error.ts';

export type PackageCaps = { maxBytes: number; maxFiles: number };
export const PACKAGE_CAPS: PackageCaps = { maxBytes: MAX_PACKAGE_BYTES, maxFiles: MAX_PACKAGE_FILES };

/** Counts what a package is made of, and throws `PackageError` once it is too much. */
export function createPackageBudget({ maxBytes, maxFiles }: PackageCaps) {
  let files = 0;
  let bytesLeft = maxBytes;
  return {
    bytesLeft: () => bytesLeft,
    take(bytes: number): void {
      files += 1;
      bytesLeft -= bytes;
      if (files > maxFiles) throw new PackageError(`A package has at most ${maxFiles} files.`);
      if (bytesLeft < 0)
        throw new PackageError(
          `The files of a package have at most ${Math.floor(maxBytes / 2 ** 20)} MiB together.`,
        );
    },
  };
}
