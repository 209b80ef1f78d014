import { describe, expect, it } from 'vitest';
import { createUtf8Chunker, utf8Border } from './utf8-chunker.ts';

const text = 'aé€😀\n';
const bytes = Buffer.from(text);

/** Cuts into pieces of `size` bytes and passes them through. */
function pass(input: Uint8Array, size: number): Uint8Array[] {
  const chunker = createUtf8Chunker();
  const passed: Uint8Array[] = [];
  for (let start = 0; start < input.length; start += size)
    passed.push(chunker.push(input.subarray(start, start + size)));
  return [...passed, chunker.end()];
}

describe('createUtf8Chunker', () => {
  it.each([1, 2, 3, 4, 5])('keeps characters whole in pieces of %d bytes', (size) => {
    const passed = pass(bytes, size);
    const strict = new TextDecoder('utf-8', { fatal: true });
    expect(passed.map((piece) => strict.decode(piece)).join('')).toBe(text);
  });

  it.each([
    ['lone continuation bytes', [0x80, 0x80, 0x80, 0x80, 0x80]],
    ['a character that never ends', [0x61, 0xf0, 0x9f]],
    ['a beginning after a beginning', [0xe2, 0xe2, 0xe2, 0x82, 0xac]],
    ['bytes that never occur', [0xff, 0xfe, 0xc0, 0xc1, 0xf5]],
    ['a NUL', [0, 0, 0]],
  ])('changes nothing of %s', (_name, values) => {
    for (const size of [1, 2, 3])
      expect([...Buffer.concat(pass(Uint8Array.from(values), size))]).toEqual(values);
  });

  it('never holds back more than three bytes', () => {
    const chunker = createUtf8Chunker();
    chunker.push(Uint8Array.from([0xf0, 0x9f, 0x98]));
    expect(chunker.end()).toHaveLength(3);
    const broken = createUtf8Chunker();
    expect(broken.push(Uint8Array.from([0xf0, 0x80, 0x80, 0x80, 0x80]))).toHaveLength(5);
  });

  it('does not keep the caller’s buffer', () => {
    const chunker = createUtf8Chunker();
    const piece = Uint8Array.from([0xe2]);
    chunker.push(piece);
    piece[0] = 0x61;
    expect([...chunker.push(Uint8Array.from([0x82, 0xac]))]).toEqual([0xe2, 0x82, 0xac]);
  });
});

it('utf8Border moves back to the beginning of a character', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 99].map((end) => utf8Border(bytes, end))).toEqual([
    0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11,
  ]);
});
