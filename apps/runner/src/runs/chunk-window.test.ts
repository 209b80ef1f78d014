import type { OutputChunk } from '@crucible/contracts/events';
import { expect, it } from 'vitest';
import { createChunkWindow } from './chunk-window.ts';

const chunk = (seq: number): OutputChunk => ({
  seq,
  step: 'run',
  stream: 'stdout',
  data: new Uint8Array(10),
});
const seqs = (chunks: OutputChunk[] | null) => chunks?.map(({ seq }) => seq) ?? null;

it('reads after a cursor, as much as fits', () => {
  const window = createChunkWindow();
  window.push([chunk(1), chunk(2)]);
  window.push([chunk(3)]);
  expect(seqs(window.after(0, 1000))).toEqual([1, 2, 3]);
  expect(seqs(window.after(1, 10))).toEqual([2]);
  expect(seqs(window.after(1, 1))).toEqual([2]);
  expect(seqs(window.after(0, 20))).toEqual([1, 2]);
  expect(seqs(window.after(3, 1000))).toEqual([]);
  expect(seqs(window.after(9, 1000))).toEqual([]);
});

it('forgets only what is stored and old', () => {
  const window = createChunkWindow();
  window.push([chunk(1), chunk(2), chunk(3), chunk(4)]);
  window.trim(2, 0);
  expect(seqs(window.after(1, 1000))).toBeNull();
  expect(seqs(window.after(2, 1000))).toEqual([3, 4]);
  window.trim(4, 20);
  expect(seqs(window.after(2, 1000))).toEqual([3, 4]);
  window.trim(4, 10);
  expect(seqs(window.after(3, 1000))).toEqual([4]);
  window.push([chunk(5)]);
  expect(seqs(window.after(3, 1000))).toEqual([4, 5]);
});
