import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import type { Header } from 'tar-stream';
import { AppError } from '../lib/app-error.ts';
import { bytesOf, readAll } from './entry-bytes.ts';
import type { ImageEntry } from './image-entry.ts';
import type { ReadBudget } from './read-budget.ts';

const KINDS: Partial<Record<string, ImageEntry['kind']>> = {
  file: 'file',
  'contiguous-file': 'file',
  link: 'file',
  symlink: 'link',
  directory: 'folder',
};

/** The entries of one layer, by path, with the content of those that `isWanted`. Names never become paths of this machine. */
export async function readLayer(
  layer: Readable,
  { isWanted, budget }: { isWanted: (path: string) => boolean; budget: ReadBudget },
): Promise<Map<string, ImageEntry>> {
  const entries = new Map<string, ImageEntry>();
  const unpacked = extract();
  const reading = pipeline(layer, unpacked);
  // Whoever iterates hears of a failure first; it is thrown there.
  reading.catch(() => undefined);
  for await (const entry of unpacked) {
    const found = toEntry(entry.header);
    budget.countEntry();
    if (found.kind === 'file' && entry.header.type !== 'link' && isWanted(found.path)) {
      found.content = await readAll(bytesOf(entry), budget);
    } else entry.resume();
    // A hard link has the content of the file that it names, which has to be of the same layer.
    if (entry.header.type === 'link') copyOf(entries.get(normal(entry.header.linkname)), found);
    entries.set(found.path, found);
  }
  await reading;
  return entries;
}

function toEntry({ name, type, mode, size }: Header): ImageEntry {
  return { path: normal(name), kind: KINDS[type] ?? 'other', mode, sizeBytes: size, content: null };
}

function copyOf(target: ImageEntry | undefined, link: ImageEntry): void {
  if (target === undefined) return;
  link.content = target.content;
  // Both are one file, and whoever unpacks the link may set its permissions anew.
  link.mode |= target.mode;
}

/** `./usr//bin/` → `usr/bin`; what climbs is refused. */
function normal(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (!parts.includes('..')) return parts.join('/');
  throw new AppError('invalid_input', { userMessage: 'The image has a file whose name climbs out of it.' });
}
