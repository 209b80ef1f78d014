import { MAX_FILES, SourceFilesSchema, SourcePathSchema } from '@crucible/contracts/source-file';
import type { SourceFile } from '@crucible/contracts/source-file';

/** What of a file stays as it is: its name and its place in the row, or all of it. */
export type FileLock = 'name' | 'all';

/** A file while it is being edited: the id stays when the name changes. */
export type WorkspaceFile = SourceFile & { id: string; lock?: FileLock | undefined };

/** A file that is opened. */
export type OpenedFile = SourceFile & { lock?: FileLock | undefined };

export type Files = { files: WorkspaceFile[]; activeId: string };

/** The files of an example, draft, run or snippet, ready to be edited; the first is open. */
export function openFiles(sources: readonly OpenedFile[], newId: () => string): Files {
  const files = sources.map(({ path, content, lock }) => ({ id: newId(), path, content, lock }));
  return { files, activeId: files[0]?.id ?? '' };
}

/** The files without what only the editor needs. */
export function toSources(files: readonly WorkspaceFile[]): SourceFile[] {
  return files.map(({ path, content }) => ({ path, content }));
}

/** Adds a file at the end and opens it. */
export function addFile(state: Files, file: WorkspaceFile): Files {
  return { files: [...state.files, file], activeId: file.id };
}

/** Puts a deleted file back where it was. */
export function restoreFile(state: Files, file: WorkspaceFile, index: number): Files {
  return { files: state.files.toSpliced(index, 0, file), activeId: file.id };
}

/** Removes a file; the neighbour of an open one opens. The last file stays. */
export function removeFile(state: Files, id: string): Files {
  const index = state.files.findIndex((file) => file.id === id);
  if (index === -1 || state.files.length === 1) return state;
  const files = state.files.toSpliced(index, 1);
  const neighbour = files[Math.min(index, files.length - 1)];
  return { files, activeId: state.activeId === id && neighbour ? neighbour.id : state.activeId };
}

/** Gives a file another name. */
export function renameFile(state: Files, id: string, path: string): Files {
  return { ...state, files: state.files.map((file) => (file.id === id ? { ...file, path } : file)) };
}

/** Replaces the text of a file. */
export function writeFile(state: Files, id: string, content: string): Files {
  return { ...state, files: state.files.map((file) => (file.id === id ? { ...file, content } : file)) };
}

/** Moves a file to another place in the row; the first place is the entry point. */
export function moveFile(state: Files, id: string, toIndex: number): Files {
  const from = state.files.findIndex((file) => file.id === id);
  const file = state.files[from];
  if (!file || toIndex < 0 || toIndex >= state.files.length) return state;
  return { ...state, files: state.files.toSpliced(from, 1).toSpliced(toIndex, 0, file) };
}

/** Why a file cannot have this name, in a sentence; null when it can. `id` is the file that would get it. */
export function pathProblem(files: readonly WorkspaceFile[], path: string, id: string | null): string | null {
  const own = SourcePathSchema.safeParse(path);
  if (!own.success) return own.error.issues[0]?.message ?? 'This name cannot be used.';
  const others = files.filter((file) => file.id !== id).map((file) => ({ path: file.path, content: '' }));
  const together = SourceFilesSchema.safeParse([...others, { path, content: '' }]);
  return together.success ? null : (together.error.issues[0]?.message ?? 'This name cannot be used.');
}

/** A name for a new file that no other file has: `file.py`, `file-2.py`. */
export function freshPath(files: readonly WorkspaceFile[], extension: string): string {
  const taken = new Set(files.map((file) => file.path));
  for (let number = 1; number <= MAX_FILES + 1; number += 1) {
    const path = number === 1 ? `file${extension}` : `file-${number}${extension}`;
    if (!taken.has(path)) return path;
  }
  return `file-${files.length + 1}${extension}`;
}

/** Whether two sets of files say the same. */
export function sameSources(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return (
    a.length === b.length &&
    a.every((file, index) => file.path === b[index]?.path && file.content === b[index]?.content)
  );
}
