import { expect, it } from 'vitest';
import { createOutputText } from './output-text.ts';
import type { OutputPiece } from './output-text.ts';

const output = (bytes: Uint8Array, stream: 'stdout' | 'stderr' = 'stdout', caseId?: string) => ({
  type: 'output' as const,
  step: 'run' as const,
  stream,
  ...(caseId === undefined ? {} : { caseId }),
  data: Buffer.from(bytes).toString('base64'),
});

function collect() {
  const pieces: OutputPiece[] = [];
  return { pieces, text: createOutputText((piece) => pieces.push(piece)) };
}

it('keeps characters whole over pieces, each stream for itself', () => {
  const { pieces, text } = collect();
  const euro = Buffer.from('€');
  text.write(output(euro.subarray(0, 2)));
  text.write(output(Buffer.from('error'), 'stderr'));
  text.write(output(euro.subarray(2)));
  expect(pieces.map(({ stream, text: shown }) => [stream, shown])).toEqual([
    ['stderr', 'error'],
    ['stdout', '€'],
  ]);
});

it('keeps the cases apart', () => {
  const { pieces, text } = collect();
  const euro = Buffer.from('€');
  text.write(output(euro.subarray(0, 1), 'stdout', 'a'));
  text.write(output(Buffer.from('b'), 'stdout', 'b'));
  text.write(output(euro.subarray(1), 'stdout', 'a'));
  expect(pieces.map((piece) => [piece.caseId, piece.text])).toEqual([
    ['b', 'b'],
    ['a', '€'],
  ]);
});

it('shows what never became a character at the end, and forgets it when the output starts again', () => {
  const { pieces, text } = collect();
  text.write(output(Uint8Array.of(0xe2)));
  text.restart();
  text.end();
  expect(pieces).toEqual([]);
  text.write(output(Uint8Array.of(0xe2)));
  text.end();
  expect(pieces.map((piece) => piece.text)).toEqual(['\uFFFD']);
});
