import type { Package } from '@crucible/contracts/assignment-package';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { unpackFiles } from '@crucible/interchange/archive/unpack-files';
import { importPackage } from '@crucible/interchange/import-package';
import type { ImportedPackage } from '@crucible/interchange/imported-package';
import { PackageError } from '@crucible/interchange/package-error';
import { AppError } from '../lib/app-error.ts';

/** The assignment that a package is. Throws `invalid_input` with the reason when it is none. */
export function readPackage({ catalog }: { catalog: ImageCatalog }, sent: Package): ImportedPackage {
  const languages = catalog.images.flatMap(({ manifest }) => manifest.languages.map(({ id }) => id));
  try {
    const { name, files } = unpackFiles(sent);
    return importPackage(files, { name, languages });
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new AppError('invalid_input', { userMessage: error.message, cause: error.cause });
  }
}
