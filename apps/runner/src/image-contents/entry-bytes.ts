import type { ReadBudget } from './read-budget.ts';

/** The content of an entry of an archive, piece by piece. */
export async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer, undefined> {
  for await (const chunk of entry) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('An archive has bytes.');
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/** All of it at once. */
export async function readAll(bytes: AsyncIterable<Buffer>, budget: ReadBudget): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) {
    budget.countBytes(chunk.length);
    // What goes on being read may use the same memory again.
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}
