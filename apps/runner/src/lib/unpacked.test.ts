import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked } from './unpacked.ts';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, { size = 7, maxBytes = 1_000_000 } = {}): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpacked(inChunks(bytes, size), { maxBytes })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const bytes = randomBytes(50_000);

describe('unpacked', () => {
  it.each([1, 2, 7, 60_000])('is the same, packed or not, in chunks of %i', async (size) => {
    const few = size === 1 ? bytes.subarray(0, 500) : bytes;
    expect((await read(few, { size })).equals(few)).toBe(true);
    expect((await read(gzipSync(few), { size })).equals(few)).toBe(true);
  });

  it.each([0, 1])('takes %i bytes', async (length) => {
    expect(await read(bytes.subarray(0, length))).toHaveLength(length);
  });

  it('stops where there is more than is allowed, however small it is packed', async () => {
    const bomb = gzipSync(Buffer.alloc(2_000_000));
    await expect(read(bomb)).rejects.toMatchObject({ code: 'payload_too_large' });
    await expect(read(bytes, { maxBytes: 49_999 })).rejects.toMatchObject({ code: 'payload_too_large' });
  });

  it.each([
    ['is broken', Buffer.concat([gzipSync(bytes).subarray(0, 40), Buffer.alloc(100, 7)])],
    ['is cut off', gzipSync(bytes).subarray(0, 20_000)],
  ])('says so when what is packed %s', async (_what, broken) => {
    await expect(read(broken)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
