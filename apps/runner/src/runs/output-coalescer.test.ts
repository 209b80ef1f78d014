import { expect, it } from 'vitest';
import { MAX_CHUNK_BYTES, createOutputCoalescer } from './output-coalescer.ts';

const out = { step: 'run', stream: 'stdout' } as const;
const err = { step: 'run', stream: 'stderr' } as const;

it('joins what belongs together, keeps the order of the streams, and numbers without gaps', () => {
  const coalescer = createOutputCoalescer();
  for (const text of ['a', 'b']) coalescer.add(out, Buffer.from(text));
  coalescer.add(err, Buffer.from('c'));
  coalescer.add(out, Buffer.from('d'));
  expect(coalescer.waitingBytes()).toBe(4);
  const first = coalescer.take();
  coalescer.add(out, Buffer.from('e'));
  const chunks = [...first, ...coalescer.take(), ...coalescer.take()];
  expect(chunks.map(({ seq, stream, data }) => [seq, stream, Buffer.from(data).toString()])).toEqual([
    [1, 'stdout', 'ab'],
    [2, 'stderr', 'c'],
    [3, 'stdout', 'd'],
    [4, 'stdout', 'e'],
  ]);
});

it('cuts large output at character borders', () => {
  const coalescer = createOutputCoalescer();
  const text = '€'.repeat(MAX_CHUNK_BYTES);
  coalescer.add(out, Buffer.from(text));
  const chunks = coalescer.take();
  expect(chunks.length).toBeGreaterThan(3);
  expect(chunks.every(({ data }) => data.length <= MAX_CHUNK_BYTES && data.length % 3 === 0)).toBe(true);
  expect(Buffer.concat(chunks.map(({ data }) => data)).toString()).toBe(text);
});

it('keeps an incomplete character back until its stream goes on or the step ends', () => {
  const coalescer = createOutputCoalescer();
  const [first = 0, ...others] = Buffer.from('é');
  coalescer.add(out, Uint8Array.of(first));
  coalescer.add(err, Uint8Array.of(first));
  expect(coalescer.take()).toEqual([]);
  coalescer.add(out, Uint8Array.from(others));
  expect(coalescer.take().map(({ data }) => Buffer.from(data).toString())).toEqual(['é']);
  coalescer.addHeld();
  expect(coalescer.take().map(({ stream, data }) => [stream, ...data])).toEqual([['stderr', first]]);
});

it('passes on what is no UTF-8 unchanged, however large', () => {
  const coalescer = createOutputCoalescer();
  const binary = new Uint8Array(3 * MAX_CHUNK_BYTES + 5).fill(0x80);
  coalescer.add(out, binary);
  expect(Buffer.concat(coalescer.take().map(({ data }) => data)).equals(binary)).toBe(true);
});

it('makes few chunks of streams that take turns very fast', () => {
  const coalescer = createOutputCoalescer();
  for (let count = 0; count < 1_000; count += 1) {
    coalescer.add(out, Buffer.from('o'));
    coalescer.add(err, Buffer.from('e'));
  }
  expect(coalescer.take().map(({ seq, stream, data }) => [seq, stream, data.length])).toEqual([
    [1, 'stdout', 1_000],
    [2, 'stderr', 1_000],
  ]);
});
