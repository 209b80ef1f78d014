import type { SourceFile } from '@crucible/contracts/source-file';
import type { StudentContent } from '@crucible/contracts/student-assignment';
import type { OpenedFile, WorkspaceFile } from '../model/workspace-files.ts';

type Offered = StudentContent['languages'][number];

/**
 * The files of an assignment with somebody's own work in them, the entry point first. What is given and may not be changed is
 * as it is given; what they lack is as it was at the beginning. Files that cannot be edited as text are left out.
 */
export function assembleWork(
  offered: Offered,
  own: readonly SourceFile[],
  defaultEntry: string,
): OpenedFile[] {
  const written = new Map(own.map(({ path, content }) => [path, content]));
  const given = offered.files
    .filter(({ encoding }) => encoding === 'utf8')
    .map(({ path, content, access }): OpenedFile => {
      if (access === 'read_only') return { path, content, lock: 'all' };
      return { path, content: written.get(path) ?? content, lock: 'name' };
    });
  const isGiven = (path: string) => offered.files.some((file) => file.path === path);
  const added = offered.allowsNewFiles ? own.filter(({ path }) => !isGiven(path)) : [];
  const files: OpenedFile[] = [...given, ...added.map(({ path, content }) => ({ path, content }))];
  if (files.every(({ lock }) => lock === 'all') && added.length === 0 && offered.allowsNewFiles)
    files.push({ path: offered.entry ?? defaultEntry, content: '', lock: 'name' });
  const entry = offered.entry ?? (files.some(({ path }) => path === defaultEntry) ? defaultEntry : null);
  return [...files.filter(({ path }) => path === entry), ...files.filter(({ path }) => path !== entry)];
}

/** What of the files on the screen is somebody's own: everything that they can change. */
export function ownFiles(files: readonly WorkspaceFile[]): SourceFile[] {
  return files.filter(({ lock }) => lock !== 'all').map(({ path, content }) => ({ path, content }));
}

/** Names of given files that are no text, and so are there only when the program is graded. */
export function binaryFiles({ files }: Offered): string[] {
  return files.filter(({ encoding }) => encoding === 'base64').map(({ path }) => path);
}
