import { basename, resolve } from 'node:path';
import type { ImportNote } from '@crucible/contracts/assignment-package';
import { importPackage } from '@crucible/interchange/import-package';
import type { ImportedPackage } from '@crucible/interchange/imported-package';
import { PackageError } from '@crucible/interchange/package-error';
import type { PackageFiles } from '@crucible/interchange/package-files';
import { UsageError } from '../usage-error.ts';
import { readLocalFolder } from './local-folder.ts';

/** In which a problem that names none can be solved; the service has its own list. */
const LANGUAGES = ['python', 'javascript', 'typescript', 'c', 'cpp'];

type Print = (line: string) => void;

/** `crucible assignment check <folder>`: what a folder would become, without a service. */
export async function checkCommand({ print }: { print: Print }, folder: string): Promise<number> {
  const files = await readLocalFolder(folder);
  const { title, format, content, notes } = read(files, basename(resolve(folder)));
  const points = content.tests.reduce((sum, test) => sum + (test.groupId === undefined ? test.points : 0), 0);
  const inGroups = content.groups.reduce((sum, group) => sum + (group.points ?? 0), 0);
  print(`${title} (${format})`);
  print(`languages: ${content.languages.map(({ language }) => language).join(', ') || 'none'}`);
  print(`tests: ${content.tests.length}, worth ${Math.round((points + inGroups) * 100) / 100} points`);
  printNotes(print, notes);
  return 0;
}

export function printNotes(print: Print, notes: readonly ImportNote[]): void {
  for (const { severity, path, message } of notes)
    print(`${severity === 'warning' ? 'warning: ' : ''}${path === '' ? '' : `${path}: `}${message}`);
}

function read(files: PackageFiles, name: string): ImportedPackage {
  try {
    return importPackage(files, { name, languages: LANGUAGES });
  } catch (error) {
    if (error instanceof PackageError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
