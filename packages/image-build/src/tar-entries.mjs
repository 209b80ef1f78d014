const BLOCK_BYTES = 512;

/**
 * Yields name and mode of the entries of a tar stream, without keeping any content.
 *
 * @param {AsyncIterable<Buffer>} stream
 */
export async function* tarEntries(stream) {
  let rest = Buffer.alloc(0);
  let skipBytes = 0;
  for await (const chunk of stream) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length > 0) {
      const skipped = Math.min(skipBytes, rest.length);
      rest = rest.subarray(skipped);
      skipBytes -= skipped;
      if (skipBytes > 0 || rest.length < BLOCK_BYTES) break;
      const header = rest.subarray(0, BLOCK_BYTES);
      rest = rest.subarray(BLOCK_BYTES);
      if (header[0] === 0) continue;
      skipBytes = Math.ceil(octal(header, 124, 12) / BLOCK_BYTES) * BLOCK_BYTES;
      yield { name: entryName(header), mode: octal(header, 100, 8), kind: String.fromCharCode(header[156]) };
    }
  }
}

function entryName(header) {
  const name = text(header, 0, 100);
  const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

const octal = (header, at, length) => Number.parseInt(text(header, at, length).trim() || '0', 8);

function text(header, at, length) {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end === -1 ? length : end);
}
