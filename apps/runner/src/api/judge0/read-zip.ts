import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

export type ZipEntry = {
  name: string;
  isFolder: boolean;
  /** False for links, devices and whatever else a Unix archive can hold. */
  isRegular: boolean;
  sizeBytes: number;
  /** Rejects when it cannot be unpacked, or becomes larger than it claims. */
  unpack(): Promise<Buffer>;
};

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

const inflate = promisify(inflateRaw);

/** The table of contents of a zip archive. Throws for what is none, in the words of Node's range checks. */
export function readZip(zip: Buffer, maxEntries: number): ZipEntry[] {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > maxEntries) throw new RangeError(`The archive has more than ${maxEntries} entries.`);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('The table of contents is damaged.');
    const entry = readEntry(zip, at);
    at = entry.endsAt;
    return entry.entry;
  });
}

function findEnd(zip: Buffer): number {
  const last = zip.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at -= 1) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error('This is no zip archive.');
}

function readEntry(zip: Buffer, at: number): { entry: ZipEntry; endsAt: number } {
  const nameAt = at + ENTRY_BYTES;
  const nameEnd = nameAt + zip.readUInt16LE(at + 28);
  const endsAt = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  const name = zip.toString('utf8', nameAt, nameEnd);
  const type = zip.readUInt8(at + 5) === UNIX ? (zip.readUInt32LE(at + 38) >>> 16) & FILE_TYPE : 0;
  const isFolder = name.endsWith('/') || type === FOLDER;
  const sizeBytes = zip.readUInt32LE(at + 24);
  const packed = {
    method: zip.readUInt16LE(at + 10),
    isEncrypted: (zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    packedBytes: zip.readUInt32LE(at + 20),
    localAt: zip.readUInt32LE(at + 42),
  };
  const entry: ZipEntry = {
    name,
    isFolder,
    isRegular: type === 0 || type === REGULAR,
    sizeBytes,
    unpack: () => unpack(zip, { ...packed, sizeBytes }),
  };
  return { entry, endsAt };
}

type Packed = {
  method: number;
  isEncrypted: boolean;
  packedBytes: number;
  localAt: number;
  sizeBytes: number;
};

async function unpack(zip: Buffer, packed: Packed): Promise<Buffer> {
  const { method, isEncrypted, packedBytes, localAt, sizeBytes } = packed;
  if (isEncrypted) throw new Error('The archive is encrypted.');
  if (zip.readUInt32LE(localAt) !== LOCAL_SIGNATURE) throw new Error('The archive is damaged.');
  const start = localAt + LOCAL_BYTES + zip.readUInt16LE(localAt + 26) + zip.readUInt16LE(localAt + 28);
  const data = zip.subarray(start, start + packedBytes);
  if (method === STORED) return data.subarray(0, sizeBytes);
  if (method !== DEFLATED) throw new Error(`The archive uses the compression ${method}.`);
  // What is larger than it claims is not unpacked any further.
  return inflate(data, { maxOutputLength: Math.max(sizeBytes, 1) });
}
