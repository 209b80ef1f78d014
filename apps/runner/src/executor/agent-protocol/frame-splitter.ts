import { HEADER_BYTES, MAX_PAYLOAD_BYTES } from './frame-types.ts';
import { ProtocolError } from './protocol-error.ts';

export type RawFrame = { type: number; payload: Buffer };

export type FrameSplitter = { push(chunk: Buffer): RawFrame[] };

/** Cuts the byte stream of an agent into frames; holds at most one frame. Throws ProtocolError on an oversized one. */
export function createFrameSplitter(): FrameSplitter {
  let pieces: Buffer[] = [];
  let held = 0;

  /** Joins what is held only when a whole frame (or header) is there, so that dribbled bytes cost no copies. */
  function joined(): Buffer {
    const [only] = pieces;
    const all = pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces, held);
    pieces = [all];
    return all;
  }

  let wanted = HEADER_BYTES;

  return {
    push(chunk) {
      const frames: RawFrame[] = [];
      pieces.push(chunk);
      held += chunk.length;
      while (held >= wanted) {
        const buffer = joined();
        const length = buffer.readUInt32BE(1);
        if (length > MAX_PAYLOAD_BYTES) throw new ProtocolError(`a frame of ${length} bytes`);
        wanted = HEADER_BYTES + length;
        if (held < wanted) break;
        frames.push({ type: buffer.readUInt8(0), payload: buffer.subarray(HEADER_BYTES, wanted) });
        const rest = buffer.subarray(wanted);
        pieces = rest.length > 0 ? [rest] : [];
        held = rest.length;
        wanted = HEADER_BYTES;
      }
      return frames;
    },
  };
}
