import { encodeStdin, encodeStdinEof } from './agent-protocol/encode-frames.ts';
import type { Sandbox } from './sandbox.ts';

/** Bytes that may be on their way into a program that has not read them. */
const WINDOW_BYTES = 65_536;
const PIECE_BYTES = 32_768;

/** Whether so much may be on its way before the program has read any of it. */
export const fitsAtOnce = (bytes: Uint8Array) => bytes.length <= WINDOW_BYTES;

/** Input that fits at once, and its end: a program that is about to start finds it there. */
export function encodeWholeStdin(bytes: Uint8Array): Buffer[] {
  return [...(bytes.length > 0 ? [encodeStdin(bytes)] : []), encodeStdinEof()];
}

export type StdinPump = {
  /** The program has read so many bytes. */
  taken(bytes: number): void;
  /** The step has ended: nothing more is sent. */
  stop(): void;
};

/** Carries a person's input into the sandbox, as fast as the program reads it and no faster. */
export function pumpStdin(sandbox: Sandbox, source: AsyncIterable<Uint8Array>): StdinPump {
  const chunks = source[Symbol.asyncIterator]();
  let outstanding = 0;
  let stopped = false;
  let wake: (() => void) | null = null;

  async function sendPieces(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length && !stopped; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      while (outstanding + piece.length > WINDOW_BYTES && !stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (stopped) return;
      outstanding += piece.length;
      await sandbox.send([encodeStdin(piece)]);
    }
  }

  async function pump(): Promise<void> {
    for (let next = await chunks.next(); !next.done && !stopped; next = await chunks.next()) {
      await sendPieces(next.value);
    }
    if (!stopped) await sandbox.send([encodeStdinEof()]);
  }

  function rouse(): void {
    wake?.();
    wake = null;
  }

  // A source that fails is a source that has ended: the program sees the end of its input.
  pump().catch(() => (stopped ? undefined : sandbox.send([encodeStdinEof()])));

  return {
    taken(bytes) {
      outstanding = Math.max(0, outstanding - bytes);
      rouse();
    },
    stop() {
      stopped = true;
      rouse();
      void chunks.return?.();
    },
  };
}
