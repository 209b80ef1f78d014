import { HEADER_BYTES, MAX_PAYLOAD_BYTES, SEAL_BYTES } from './frame-types.ts';
import { ProtocolError } from './protocol-error.ts';

export type RawFrame = { type: number; payload: Buffer };

export type FrameSplitter = {
  /** The whole frames that there are now. What comes after a frame that is none is ignored. */
  push(chunk: Buffer): RawFrame[];
  /** What was wrong with a frame, once all good ones before it were given. */
  failure(): ProtocolError | null;
  /** Every frame after those that were pushed already has to bear this seal. */
  expectSeal(seal: Uint8Array): void;
};

const HEAD_BYTES = HEADER_BYTES + SEAL_BYTES;

/**
 * Cuts the byte stream of an agent into frames; holds at most one frame. It fails at an oversized one, and at one that
 * does not bear the agent's seal: somebody else has written it.
 */
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

  let wanted = HEAD_BYTES;
  let seal: Uint8Array = Buffer.alloc(SEAL_BYTES);
  let failure: ProtocolError | null = null;

  function check(buffer: Buffer, length: number): boolean {
    if (length > MAX_PAYLOAD_BYTES) failure = new ProtocolError(`a frame of ${length} bytes`);
    else if (!buffer.subarray(HEADER_BYTES, HEAD_BYTES).equals(seal)) {
      failure = new ProtocolError('a frame without its seal');
    }
    return failure === null;
  }

  return {
    failure: () => failure,
    expectSeal(expected) {
      seal = expected;
    },
    push(chunk) {
      const frames: RawFrame[] = [];
      if (failure !== null) return frames;
      pieces.push(chunk);
      held += chunk.length;
      while (held >= wanted) {
        const buffer = joined();
        const length = buffer.readUInt32BE(1);
        if (!check(buffer, length)) break;
        wanted = HEAD_BYTES + length;
        if (held < wanted) break;
        frames.push({ type: buffer.readUInt8(0), payload: buffer.subarray(HEAD_BYTES, wanted) });
        const rest = buffer.subarray(wanted);
        pieces = rest.length > 0 ? [rest] : [];
        held = rest.length;
        wanted = HEAD_BYTES;
      }
      return frames;
    },
  };
}
