import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from './app-error.ts';

const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * The bytes of a stream, unpacked where they are packed by gzip, without holding more of them than a chunk. Throws
 * `payload_too_large` when there are more than `maxBytes` unpacked, and `invalid_input` when they cannot be unpacked.
 */
export async function* unpacked(
  source: AsyncIterable<Uint8Array>,
  { maxBytes }: { maxBytes: number },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of await unpack(source)) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new AppError('payload_too_large');
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new AppError('invalid_input', { userMessage: 'It cannot be unpacked.', cause: error });
    throw error;
  }
}

async function unpack(source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const chunks = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < GZIP.length) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = again(head, chunks);
  if (!head.subarray(0, GZIP.length).equals(GZIP)) return whole;
  const packed = Readable.from(whole);
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  return packed.pipe(gunzip) as AsyncIterable<Uint8Array>;
}

async function* again(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
