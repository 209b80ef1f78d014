import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { uploadBytes } from './upload-bytes.ts';

const CHUNK = Buffer.alloc(10);
const body = () => Readable.from(Array.from({ length: 5 }, () => CHUNK));

async function lengthOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

describe('uploadBytes', () => {
  it('gives as much as may be sent', async () => {
    expect(await lengthOf(uploadBytes(body(), { maxBytes: 50 }))).toBe(50);
  });

  it('refuses a byte more', async () => {
    await expect(lengthOf(uploadBytes(body(), { maxBytes: 49 }))).rejects.toMatchObject({
      code: 'payload_too_large',
    });
  });

  it('passes over the rest for whoever has read enough, and does not end the connection', async () => {
    const sent = body();
    const ended = new Promise((resolve) => sent.once('end', () => resolve('all was read')));
    for await (const _chunk of uploadBytes(sent, { maxBytes: 50 })) break;
    expect(await ended).toBe('all was read');
  });
});
