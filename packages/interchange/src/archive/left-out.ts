const FOLDERS = new Set(['.git', '__MACOSX', 'node_modules', '__pycache__']);
const FILES = new Set(['.DS_Store', 'Thumbs.db']);

/** Whether a path is what tools and systems leave in folders, and no part of a package. */
export function isLeftOut(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return FILES.has(name) || FOLDERS.has(name) || parts.some((part) => FOLDERS.has(part));
}
