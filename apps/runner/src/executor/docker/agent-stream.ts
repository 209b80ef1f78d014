import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { AgentFrame } from '../agent-protocol/agent-frame.ts';
import { decodeFrame } from '../agent-protocol/decode-frame.ts';
import { encodeSeal } from '../agent-protocol/encode-frames.ts';
import { createFrameSplitter } from '../agent-protocol/frame-splitter.ts';
import { SEAL_BYTES } from '../agent-protocol/frame-types.ts';
import { createDemuxStream } from './demux-stream.ts';

/** What an agent can say on its stderr before we stop listening to it. */
const MAX_COMPLAINT_BYTES = 4096;

const MOST_JOINED_BYTES = 128 * 1024;

export type AgentStream = {
  send(frames: Uint8Array[]): Promise<void>;
  nextFrame(): Promise<AgentFrame | null>;
  /** Tells the agent a seal that it puts on all frames from now on; others are refused. To be called after its READY. */
  seal(): Promise<void>;
  isOpen(): boolean;
  /** What the agent wrote to its own stderr, for the log. */
  complaint(): string;
  close(): void;
};

/** Frames over the attached streams of a container. Reading is pulled, so a slow consumer slows the sandbox. */
export function createAgentStream(attached: Duplex): AgentStream {
  const demux = createDemuxStream();
  const splitter = createFrameSplitter();
  const waiting: AgentFrame[] = [];
  const chunks = attached[Symbol.asyncIterator]();
  let complaint = '';
  let open = true;

  const markClosed = () => {
    open = false;
  };
  attached.on('error', markClosed);
  attached.on('close', markClosed);
  attached.on('end', markClosed);

  async function readChunk(): Promise<boolean> {
    let next: IteratorResult<Buffer>;
    try {
      next = await chunks.next();
    } catch {
      // A broken connection ends the sandbox's output like any other end; `end()` finds out why.
      return false;
    }
    if (next.done) return false;
    const { stdout, stderr } = demux.push(next.value);
    for (const piece of stderr) {
      if (complaint.length < MAX_COMPLAINT_BYTES) complaint += piece.toString('utf8');
    }
    for (const piece of stdout) {
      for (const raw of splitter.push(piece)) waiting.push(decodeFrame(raw));
    }
    return true;
  }

  async function send(frames: Uint8Array[]): Promise<void> {
    for (const piece of joinSmall(frames)) {
      if (!open || !attached.writable) return;
      if (!attached.write(piece)) await writable(attached);
    }
  }

  return {
    send,
    seal() {
      const seal = randomBytes(SEAL_BYTES);
      splitter.expectSeal(seal);
      return send([encodeSeal(seal)]);
    },
    async nextFrame() {
      for (;;) {
        const frame = waiting.shift();
        if (frame !== undefined) return frame;
        const failure = splitter.failure();
        if (failure !== null) throw failure;
        if (!(await readChunk())) {
          open = false;
          return null;
        }
      }
    },
    isOpen: () => open,
    complaint: () => complaint.slice(0, MAX_COMPLAINT_BYTES),
    close() {
      open = false;
      attached.destroy();
    },
  };
}

/** Each write goes through the engine by itself: what is small goes together. */
function joinSmall(frames: Uint8Array[]): Uint8Array[] {
  const length = frames.reduce((sum, frame) => sum + frame.length, 0);
  return frames.length > 1 && length <= MOST_JOINED_BYTES ? [Buffer.concat(frames, length)] : frames;
}

function writable(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stream.off('close', done);
      stream.off('error', done);
      resolve();
    };
    stream.on('drain', done);
    stream.on('close', done);
    stream.on('error', done);
  });
}
