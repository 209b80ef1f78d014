import type { ArchivedFolder } from '../../reviews/write-archive.ts';

/** A file of the archive that programs and people can read. */
export function jsonFile(path: string, value: unknown): ArchivedFolder['files'][number] {
  return { path, content: `${JSON.stringify(value, null, 2)}\n`, encoding: 'utf8' };
}
