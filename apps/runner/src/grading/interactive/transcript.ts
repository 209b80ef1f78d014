import type { TestDetail } from '@crucible/contracts/grading';

type Line = NonNullable<TestDetail['transcript']>[number];

const MAX_BYTES = 16 * 1024;

export type Transcript = {
  add(from: Line['from'], data: Uint8Array): void;
  lines(): { lines: Line[]; isWhole: boolean };
};

/** Who said what, in the order in which it passed, as far as it is kept. */
export function createTranscript(): Transcript {
  const said: { from: Line['from']; pieces: Uint8Array[] }[] = [];
  let bytes = 0;
  let isWhole = true;
  return {
    add(from, data) {
      const room = MAX_BYTES - bytes;
      if (data.length > room) isWhole = false;
      if (room === 0) return;
      const piece = Uint8Array.from(data.subarray(0, room));
      bytes += piece.length;
      const last = said.at(-1);
      if (last?.from === from) last.pieces.push(piece);
      else said.push({ from, pieces: [piece] });
    },
    lines: () => ({
      isWhole,
      lines: said.map(({ from, pieces }) => ({ from, text: Buffer.concat(pieces).toString('utf8') })),
    }),
  };
}
