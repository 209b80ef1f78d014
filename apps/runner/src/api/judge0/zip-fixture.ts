import { deflateRawSync } from 'node:zlib';

/** A file for a zip archive that need not be a well-meant one. */
export type ZippedFile = {
  name: string;
  content: string | Uint8Array;
  isStored?: boolean;
  /** Unix mode. */
  mode?: number;
  flags?: number;
  method?: number;
  /** What is there in place of the compressed content. */
  packed?: Uint8Array;
  claimedBytes?: number;
};

/** An archive with exactly these entries. */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const name = Buffer.from(file.name);
    const method = file.method ?? (file.isStored === true ? 0 : 8);
    const packed = Buffer.from(file.packed ?? (method === 0 ? content : deflateRawSync(content)));
    const sizes = [packed.length, file.claimedBytes ?? content.length] as const;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    locals.push(local, name, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt8(3, 5);
    entry.writeUInt16LE(file.flags ?? 0, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(sizes[0], 20);
    entry.writeUInt32LE(sizes[1], 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((file.mode ?? 0o100644) * 0x10000, 38);
    entry.writeUInt32LE(offset, 42);
    entries.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const table = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, table, end]);
}
