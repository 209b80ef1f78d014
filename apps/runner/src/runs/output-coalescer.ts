import type { OutputChunk } from '@crucible/contracts/events';
import { createUtf8Chunker, utf8Border } from './utf8-chunker.ts';
import type { Utf8Chunker } from './utf8-chunker.ts';

type Source = Omit<OutputChunk, 'seq' | 'data'>;
type Piece = { source: Source; parts: Uint8Array[] };

export type OutputCoalescer = {
  add(source: Source, data: Uint8Array): void;
  /** Adds the beginnings of characters that were held back; between steps and at the end. */
  addHeld(): void;
  /** Bytes that wait to be taken. */
  waitingBytes(): number;
  /** Everything that waits, in order, as few chunks as possible, numbered on from the last. */
  take(): OutputChunk[];
};

/** The database takes no larger ones. */
export const MAX_CHUNK_BYTES = 64 * 1024;

/**
 * Streams that take turns faster than chunks are taken are no longer kept apart by line but by stream: their order
 * within these few milliseconds is chance anyway, and a chunk for each line would cost far more than it says.
 */
const MAX_PIECES = 8;

/** Makes numbered chunks that end at character borders from output that comes in pieces of any size. */
export function createOutputCoalescer(): OutputCoalescer {
  const chunkers: Record<OutputChunk['stream'], Utf8Chunker> = {
    stdout: createUtf8Chunker(),
    stderr: createUtf8Chunker(),
  };
  let current: Omit<Source, 'stream'> = { step: 'run' };
  let pieces: Piece[] = [];
  let bytes = 0;
  let lastSeq = 0;

  const put = (source: Source, data: Uint8Array) => {
    if (data.length === 0) return;
    bytes += data.length;
    const last = pieces.at(-1);
    if (last !== undefined && isSame(last.source, source)) last.parts.push(data);
    else pieces.push({ source, parts: [data] });
  };

  const numbered = (piece: Piece): OutputChunk[] => {
    const data = Buffer.concat(piece.parts);
    const chunks: OutputChunk[] = [];
    for (let start = 0; start < data.length;) {
      const rest = data.subarray(start);
      const chunk = rest.subarray(0, utf8Border(rest, MAX_CHUNK_BYTES));
      chunks.push({ ...piece.source, seq: ++lastSeq, data: chunk });
      start += chunk.length;
    }
    return chunks;
  };

  return {
    add: (source, data) => {
      current = source;
      put(source, chunkers[source.stream].push(data));
    },
    addHeld: () => {
      put({ ...current, stream: 'stdout' }, chunkers.stdout.end());
      put({ ...current, stream: 'stderr' }, chunkers.stderr.end());
    },
    waitingBytes: () => bytes,
    take: () => {
      const taken = pieces;
      pieces = [];
      bytes = 0;
      return (taken.length > MAX_PIECES ? bySource(taken) : taken).flatMap(numbered);
    },
  };
}

function bySource(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { source, parts } of pieces) {
    const same = joined.find((piece) => isSame(piece.source, source));
    if (same === undefined) joined.push({ source, parts: [...parts] });
    else same.parts.push(...parts);
  }
  return joined;
}

function isSame(a: Source, b: Source): boolean {
  return a.stream === b.stream && a.step === b.step && a.casePosition === b.casePosition;
}
