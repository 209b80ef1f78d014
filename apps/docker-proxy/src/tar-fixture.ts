const BLOCK_BYTES = 512;

export type TestEntry = {
  name: string;
  /** The type flag of the header; a file where it is missing. */
  kind?: string;
  content?: string;
  /** Of a link. */
  target?: string;
};

/** A tar archive with one text file. */
export function tarOf(name: string, text: string): Buffer {
  return tarOfEntries([{ name, content: text }]);
}

/** A tar archive of entries that may be anything. */
export function tarOfEntries(entries: TestEntry[]): Buffer {
  return Buffer.concat([...entries.map(entryOf), Buffer.alloc(2 * BLOCK_BYTES)]);
}

function entryOf({ name, kind = '0', content = '', target = '' }: TestEntry): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES);
  header.write(name);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  // The sum counts itself as eight spaces.
  header.write('        ', 148);
  header.write(kind, 156);
  header.write(target, 157);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padded = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / BLOCK_BYTES) * BLOCK_BYTES);
  padded.write(content);
  return Buffer.concat([header, padded]);
}
