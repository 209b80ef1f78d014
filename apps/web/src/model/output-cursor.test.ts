import type { OutputChunk } from '@crucible/contracts/events';
import { describe, expect, it } from 'vitest';
import { START_CURSOR, advanceCursor } from './output-cursor.ts';

const chunk = (seq: number): OutputChunk => ({
  seq,
  step: 'run',
  stream: 'stdout',
  data: new Uint8Array([seq]),
});
const seqs = (chunks: OutputChunk[]) => chunks.map(({ seq }) => seq);

describe('advanceCursor', () => {
  it('takes the first attempt without a notice', () => {
    const step = advanceCursor(START_CURSOR, { attempt: 1, chunks: [chunk(1), chunk(2)] });
    expect(step).toMatchObject({ cursor: { attempt: 1, seq: 2 }, restarted: false });
    expect(seqs(step.chunks)).toEqual([1, 2]);
  });

  it('drops what it has already, whole or in part', () => {
    const step = advanceCursor(
      { attempt: 1, seq: 2 },
      { attempt: 1, chunks: [chunk(1), chunk(2), chunk(3), chunk(3)] },
    );
    expect(seqs(step.chunks)).toEqual([3]);
    expect(step.cursor).toEqual({ attempt: 1, seq: 3 });
  });

  it('starts anew with a later attempt', () => {
    const step = advanceCursor({ attempt: 1, seq: 9 }, { attempt: 2, chunks: [chunk(1)] });
    expect(step).toMatchObject({ cursor: { attempt: 2, seq: 1 }, restarted: true });
  });

  it('ignores an attempt that is over', () => {
    const step = advanceCursor({ attempt: 2, seq: 1 }, { attempt: 1, chunks: [chunk(7)] });
    expect(step).toEqual({ cursor: { attempt: 2, seq: 1 }, chunks: [], restarted: false });
  });
});
