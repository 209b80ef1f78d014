import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readProgress } from './read-progress.ts';

async function told(pieces: object[]): Promise<string[]> {
  const lines: string[] = [];
  const answer = Readable.from(pieces.map((piece) => `${JSON.stringify(piece)}\n`));
  await readProgress(answer, (line) => lines.push(line));
  return lines;
}

it('puts lines together that come in pieces', async () => {
  expect(await told([{ stream: 'Step 1' }, { stream: '/2\nStep' }, { stream: ' 2/2' }])).toEqual([
    'Step 1/2',
    'Step 2/2',
  ]);
});

it('does not keep a line that has no end', async () => {
  const lines = await told(Array.from({ length: 100 }, () => ({ stream: 'x'.repeat(1_000) })));
  expect(lines.join('')).toHaveLength(100_000);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(20_000);
});

it('rejects with what the engine says went wrong', async () => {
  await expect(told([{ error: 'no space left' }])).rejects.toThrow('no space left');
});
