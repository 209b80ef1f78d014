const BLOCK_BYTES = 512;

/** A tar archive with one text file. */
export function tarOf(name: string, text: string): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES);
  header.write(name);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        0', 148);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const content = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / BLOCK_BYTES) * BLOCK_BYTES);
  content.write(text);
  return Buffer.concat([header, content, Buffer.alloc(2 * BLOCK_BYTES)]);
}
