import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, chunksOf } from './streams-fixture.ts';
import { textLines } from './text-lines.ts';

const read = async (bytes: AsyncIterable<Uint8Array>, maxLineBytes = 1000) => {
  const lines = await allOf(textLines(bytes, { maxLineBytes }));
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
  return lines.map(({ text }) => text);
};

describe('lines of a stream', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['\n', ['']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['\uFEFFa\nb', ['a', 'b']],
    ['a\u2028b\n', ['a\u2028b']],
    ['ä€😀\n😀', ['ä€😀', '😀']],
  ])('%j', async (text, lines) => {
    for (const size of [1, 2, 3, 1000]) expect(await read(chunksOf(text, size))).toEqual(lines);
  });

  it('are what they were before, however the bytes are cut', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n\uFEFF]/gu, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 20 }), async (lines, size) => {
        const text = lines.map((each) => `${each}\n`).join('');
        expect(await read(chunksOf(text, size), 10_000)).toEqual(lines);
      }),
    );
  });

  it('are read no further than they are asked for', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield new TextEncoder().encode(`${given}\n`);
      }
    }
    for await (const { number } of textLines(endless(), { maxLineBytes: 10 })) if (number === 5) break;
    expect(given).toBe(5);
  });

  it('that are too long are refused before they end', async () => {
    let given = 0;
    async function* endless() {
      yield new TextEncoder().encode('short\n');
      for (;;) {
        given += 1;
        yield new Uint8Array(100).fill(0x61);
      }
    }
    await expect(read(endless())).rejects.toThrow('line 2: it is longer than 1000 bytes.');
    expect(given).toBe(11);
    expect(await read(chunksOf(`${'a'.repeat(1000)}\n`))).toHaveLength(1);
  });

  it.each([[[0x61, 0x0a, 0xff, 0x0a]], [[0x61, 0x0a, 0xe2, 0x82]], [[0x61, 0x0a, 0xe2, 0x82, 0x0a, 0xac]]])(
    'that are no UTF-8 are refused: %j',
    async (bytes) => {
      await expect(read(chunksOf(Uint8Array.from(bytes), 1))).rejects.toThrow('line 2: it is no UTF-8.');
    },
  );
});
