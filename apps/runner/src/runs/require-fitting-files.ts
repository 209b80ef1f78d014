import type { Limits } from '@crucible/contracts/limits';
import { AppError } from '../lib/app-error.ts';

/** The workspace itself, the folder for artifacts, and what an interpreter needs before the program begins. */
const RESERVED_INODES = 16;

type File = { path: string };

/** `invalid_input` for files that take more inodes, folders included, than the run is allowed to have. */
export function requireFittingFiles(files: readonly File[], { inodes }: Pick<Limits, 'inodes'>): void {
  const folders = new Set(files.flatMap(({ path }) => parentsOf(path)));
  const needed = files.length + folders.size + RESERVED_INODES;
  if (needed <= inodes) return;
  const message = `The files need ${needed} inodes with their folders; the limit is ${inodes}.`;
  throw new AppError('invalid_input', {
    userMessage: message,
    issues: [{ path: 'limits.inodes', message }],
  });
}

/** `a/b/c.py` → `a`, `a/b`. */
function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
