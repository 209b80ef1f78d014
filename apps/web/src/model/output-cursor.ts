import type { OutputChunk, OutputMessage, RunCursor } from '@crucible/contracts/events';

export const START_CURSOR: RunCursor = { attempt: 0, seq: 0 };

export type CursorStep = {
  cursor: RunCursor;
  /** What is new to this watcher, in order. */
  chunks: OutputChunk[];
  /** The output before belongs to an attempt that no longer counts. */
  restarted: boolean;
};

/** Takes from a message what this watcher does not have yet: repeats and output of past attempts are dropped. */
export function advanceCursor(
  cursor: RunCursor,
  message: Pick<OutputMessage, 'attempt' | 'chunks'>,
): CursorStep {
  if (message.attempt < cursor.attempt) return { cursor, chunks: [], restarted: false };
  const restarted = message.attempt > cursor.attempt;
  let seq = restarted ? 0 : cursor.seq;
  const chunks: OutputChunk[] = [];
  for (const chunk of message.chunks) {
    if (chunk.seq <= seq) continue;
    chunks.push(chunk);
    seq = chunk.seq;
  }
  return { cursor: { attempt: message.attempt, seq }, chunks, restarted: restarted && cursor.attempt > 0 };
}
