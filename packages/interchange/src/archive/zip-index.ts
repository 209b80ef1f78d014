import { PackageError } from '../package-error.ts';

/** An entry as the directory at the end of a zip archive has it. */
export type ZipEntry = {
  name: string;
  isLink: boolean;
  isFolder: boolean;
  isEncrypted: boolean;
  /** 0: stored, 8: deflated. */
  method: number;
  compressedBytes: number;
  bytes: number;
  /** Where the entry itself begins. */
  offset: number;
};

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAX_COMMENT_BYTES = 0xffff;
const UTF8_NAMES = 0x800;
const ENCRYPTED = 1;
const MADE_BY_UNIX = 3;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const BROKEN = 'This is no zip archive, or a broken one.';

/** The entries of a zip archive. Throws `PackageError` for what is none, and for more than `maxEntries`. */
export function readZipIndex(archive: Buffer, maxEntries: number): ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  // What needs the extension for large archives (all ones) is refused by its size or number, too.
  if (count > maxEntries) throw new PackageError(`A package has at most ${maxEntries} files.`);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || archive.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new PackageError(BROKEN);
    entries.push(readEntry(archive, at));
    at += ENTRY_BYTES + [28, 30, 32].reduce((sum, field) => sum + archive.readUInt16LE(at + field), 0);
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = archive.length - END_BYTES; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new PackageError(BROKEN);
}

function readEntry(archive: Buffer, at: number): ZipEntry {
  const flags = archive.readUInt16LE(at + 8);
  const nameStart = at + ENTRY_BYTES;
  const nameBytes = archive.subarray(nameStart, nameStart + archive.readUInt16LE(at + 28));
  const name = nameBytes.toString((flags & UTF8_NAMES) === 0 && !isAscii(nameBytes) ? 'latin1' : 'utf8');
  const mode = archive.readUInt8(at + 5) === MADE_BY_UNIX ? archive.readUInt32LE(at + 38) >>> 16 : 0;
  return {
    name,
    isLink: (mode & FILE_TYPE) === LINK,
    isFolder: name.endsWith('/'),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method: archive.readUInt16LE(at + 10),
    compressedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  };
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 0x80);
}
