import type { ExecutionFile } from '@crucible/contracts/execution';
import {
  haveDistinctPaths,
  haveNoFileAsFolder,
  MAX_FILES,
  SourcePathSchema,
} from '@crucible/contracts/source-file';
import { toText } from './judge0-text.ts';
import { readZip } from './read-zip.ts';
import type { ZipEntry } from './read-zip.ts';

const MIB = 1024 * 1024;
/** In base64 it then still fits a file of an execution. */
const MAX_FILE_BYTES = 768 * 1024;
const MAX_ALL_BYTES = 4 * MIB;
const MAX_ENTRIES = 200;

export type AdditionalFiles = { ok: true; files: ExecutionFile[] } | { ok: false; problem: string };

/**
 * The files of a zip archive in base64, which are put beside the program; one that has the program's own name is left
 * out. Whatever could lead anywhere else, or grow without bounds, is refused.
 */
export async function readAdditionalFiles(base64: string, sourceFile: string): Promise<AdditionalFiles> {
  let entries: ZipEntry[];
  try {
    entries = readZip(Buffer.from(base64, 'base64'), MAX_ENTRIES).filter(({ isFolder }) => !isFolder);
  } catch {
    return refused('is not a zip archive');
  }
  const wanted = entries.filter(({ name }) => name !== sourceFile);
  const problem = problemOf(wanted, sourceFile);
  if (problem !== null) return refused(problem);
  try {
    const files = await Promise.all(wanted.map(async (entry) => toFile(entry.name, await entry.unpack())));
    return { ok: true, files };
  } catch {
    return refused('contains a file that cannot be unpacked');
  }
}

function problemOf(entries: readonly ZipEntry[], sourceFile: string): string | null {
  if (entries.length >= MAX_FILES) return `has more than ${MAX_FILES - 1} files`;
  if (entries.some(({ isRegular }) => !isRegular)) return 'contains something other than files and folders';
  if (entries.some(({ name }) => !SourcePathSchema.safeParse(name).success)) {
    return 'contains a name that is not allowed';
  }
  const paths = [sourceFile, ...entries.map(({ name }) => name)].map((path) => ({ path }));
  if (!haveDistinctPaths(paths) || !haveNoFileAsFolder(paths)) return 'uses a name twice';
  const tooLarge = entries.some(({ sizeBytes }) => sizeBytes > MAX_FILE_BYTES);
  if (tooLarge || entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > MAX_ALL_BYTES) {
    return 'is too large';
  }
  return null;
}

function toFile(path: string, content: Buffer): ExecutionFile {
  const text = toText(content);
  if (text !== null) return { path, content: text, encoding: 'utf8' };
  return { path, content: content.toString('base64'), encoding: 'base64' };
}

function refused(problem: string): AdditionalFiles {
  return { ok: false, problem };
}
