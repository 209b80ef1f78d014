import type { Package } from '@crucible/contracts/assignment-package';
import { PackageError } from '../package-error.ts';
import type { PackageFiles } from '../package-files.ts';
import { toPackagePath } from '../package-path.ts';
import { createPackageBudget, PACKAGE_CAPS } from './package-caps.ts';
import { readZip } from './read-zip.ts';

/** The files of a package as it was sent, and the name of their folder where it is known. Throws `PackageError`. */
export function unpackFiles(sent: Package): { name: string; files: PackageFiles } {
  if ('zip' in sent) return readZip(Buffer.from(sent.zip, 'base64'));
  const budget = createPackageBudget(PACKAGE_CAPS);
  const files = new Map<string, Uint8Array>();
  for (const { path, content } of sent.files) {
    const bytes = Buffer.from(content, 'base64');
    budget.take(bytes.length);
    const place = toPackagePath(path);
    if (files.has(place)) throw new PackageError(`The package has ${place} twice.`);
    files.set(place, bytes);
  }
  return { name: sent.name, files };
}
