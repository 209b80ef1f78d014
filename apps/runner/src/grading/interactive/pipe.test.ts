import { expect, it } from 'vitest';
import { createPipe } from './pipe.ts';

const text = async (source: AsyncIterable<Uint8Array>) => {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

it('carries what is written, in order, to its end', async () => {
  const pipe = createPipe();
  const read = text(pipe.read());
  await pipe.write(Buffer.from('a'));
  await pipe.write(Buffer.from('b'));
  pipe.end();
  expect(await read).toBe('ab');
});

it('makes whoever writes wait until there is room', async () => {
  const pipe = createPipe();
  await pipe.write(Buffer.alloc(100_000));
  let isWritten = false;
  const written = pipe.write(Buffer.from('more')).then(() => {
    isWritten = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isWritten).toBe(false);
  const read = text(pipe.read());
  await written;
  pipe.end();
  expect((await read).endsWith('more')).toBe(true);
});

it('lets nobody wait for a reader who is gone', async () => {
  const pipe = createPipe();
  await pipe.write(Buffer.alloc(100_000));
  const stuck = pipe.write(Buffer.from('late'));
  const reader = pipe.read()[Symbol.asyncIterator]();
  await reader.next();
  await reader.return?.();
  await stuck;
  await pipe.write(Buffer.alloc(1_000_000));
  await expect(pipe.write(Buffer.from('dropped'))).resolves.toBeUndefined();
});

it('keeps its own copy of what is written', async () => {
  const pipe = createPipe();
  const bytes = Buffer.from('a');
  await pipe.write(bytes);
  bytes[0] = 0x62;
  pipe.end();
  expect(await text(pipe.read())).toBe('a');
});
