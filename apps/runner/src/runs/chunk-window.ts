import type { OutputChunk } from '@crucible/contracts/events';

export type ChunkWindow = {
  push(chunks: readonly OutputChunk[]): void;
  /** Forgets stored chunks, oldest first, as far as the newest `keepBytes` are not touched. */
  trim(storedSeq: number, keepBytes: number): void;
  /** Chunks after `seq`, up to `maxBytes` but at least one if there is any; null when some are forgotten. */
  after(seq: number, maxBytes: number): OutputChunk[] | null;
  /** Number of the oldest chunk that is not forgotten. */
  firstSeq(): number;
};

/** The newest chunks of a log, numbered without gaps. */
export function createChunkWindow(): ChunkWindow {
  let chunks: OutputChunk[] = [];
  let firstSeq = 1;
  let bytes = 0;
  return {
    push: (added) => {
      for (const chunk of added) {
        chunks.push(chunk);
        bytes += chunk.data.length;
      }
    },
    trim: (storedSeq, keepBytes) => {
      let forgotten = 0;
      for (const chunk of chunks) {
        if (chunk.seq > storedSeq || bytes - chunk.data.length < keepBytes) break;
        bytes -= chunk.data.length;
        forgotten += 1;
      }
      if (forgotten === 0) return;
      chunks = chunks.slice(forgotten);
      firstSeq += forgotten;
    },
    after: (seq, maxBytes) => {
      if (seq + 1 < firstSeq) return null;
      return takeBytes(chunks.slice(seq + 1 - firstSeq), maxBytes);
    },
    firstSeq: () => firstSeq,
  };
}

/** As many of the first chunks as fit, and at least one if there is any. */
export function takeBytes(chunks: OutputChunk[], maxBytes: number): OutputChunk[] {
  let bytes = 0;
  const tooMany = chunks.findIndex((chunk, index) => {
    bytes += chunk.data.length;
    return index > 0 && bytes > maxBytes;
  });
  return tooMany === -1 ? chunks : chunks.slice(0, tooMany);
}
