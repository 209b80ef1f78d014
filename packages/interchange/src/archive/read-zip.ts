import { inflateRawSync } from 'node:zlib';
import { PackageError } from '../package-error.ts';
import type { PackageFiles } from '../package-files.ts';
import { toPackagePath } from '../package-path.ts';
import { isLeftOut } from './left-out.ts';
import { createPackageBudget, PACKAGE_CAPS } from './package-caps.ts';
import type { PackageCaps } from './package-caps.ts';
import { resolveLinks } from './resolve-links.ts';
import type { PackageEntry } from './resolve-links.ts';
import { readZipIndex } from './zip-index.ts';
import type { ZipEntry } from './zip-index.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip archive, which nobody vouches for: what it unpacks to is limited whatever it says of itself. Throws
 * `PackageError` for one that is broken, too large, or has files outside of it. Where all lies in one folder, the paths begin
 * below it, and `name` is its name.
 */
export function readZip(
  archive: Uint8Array,
  caps: PackageCaps = PACKAGE_CAPS,
): { name: string; files: PackageFiles } {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const budget = createPackageBudget(caps);
  const entries = new Map<string, PackageEntry>();
  for (const entry of readZipIndex(buffer, caps.maxFiles)) {
    if (entry.isFolder) continue;
    const path = toPackagePath(entry.name);
    if (isLeftOut(path)) continue;
    if (entries.has(path)) throw new PackageError(`The archive has ${path} twice.`);
    const bytes = unpack(buffer, entry, budget.bytesLeft());
    budget.take(bytes.length);
    entries.set(path, entry.isLink ? { link: Buffer.from(bytes).toString('utf8') } : { bytes });
  }
  return withoutTopFolder(resolveLinks(entries, caps));
}

function unpack(archive: Buffer, entry: ZipEntry, maxBytes: number): Uint8Array {
  const { name, offset, method, compressedBytes } = entry;
  if (entry.isEncrypted) throw new PackageError(`${name} is encrypted.`);
  if (entry.bytes > maxBytes) throw new PackageError('The archive unpacks to more than a package may have.');
  if (offset + LOCAL_BYTES > archive.length || archive.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw new PackageError(`${name} is broken.`);
  const start = offset + LOCAL_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(start, start + compressedBytes);
  if (method !== STORED && method !== DEFLATED)
    throw new PackageError(`${name} is packed in a way that is not known here.`);
  const bytes = method === STORED ? packed : inflate(packed, entry);
  if (bytes.length !== entry.bytes) throw new PackageError(`${name} is broken.`);
  return bytes;
}

/** Stops as soon as there is more than the entry says that there is. */
function inflate(packed: Buffer, { name, bytes }: ZipEntry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (cause) {
    throw new PackageError(`${name} is broken.`, { cause });
  }
}

function withoutTopFolder(files: PackageFiles): { name: string; files: PackageFiles } {
  const [top = ''] = [...files.keys()].map((path) => path.slice(0, path.indexOf('/') + 1));
  const isAlone =
    top !== '' && !top.startsWith('.') && [...files.keys()].every((path) => path.startsWith(top));
  if (!isAlone) return { name: '', files };
  const below = [...files].map(([path, bytes]): [string, Uint8Array] => [path.slice(top.length), bytes]);
  return { name: top.slice(0, -1), files: new Map(below) };
}
