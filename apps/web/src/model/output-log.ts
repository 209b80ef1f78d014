import type { OutputMessage, RunCursor } from '@crucible/contracts/events';
import { START_CURSOR, advanceCursor } from './output-cursor.ts';

/** Where a piece of the terminal's text comes from: the program, what the person typed, or a remark of ours. */
export type OutputSource = 'stdout' | 'stderr' | 'typed' | 'notice';
export type OutputPiece = {
  source: OutputSource;
  text: string;
  /** The terminal shows it already, because it was typed there. */
  drawn?: boolean;
};

/** Something that shows output. `write` resolves when the pieces have been drawn. */
export type OutputSink = { write: (pieces: readonly OutputPiece[]) => Promise<void>; clear: () => void };

export type OutputLog = {
  /** Where this watcher stands, for resuming after a reconnect. */
  cursor: () => RunCursor;
  /** Takes what is new in a message; resolves when every sink has drawn it. */
  accept: (message: OutputMessage) => Promise<void>;
  /** Adds text that does not come from the run. */
  add: (piece: OutputPiece) => Promise<void>;
  /** Forgets everything, for another run. */
  reset: () => void;
  /** Empties what is shown and keeps the place in the run's output. */
  clear: () => void;
  /** Shows everything so far and all that follows; returns how to stop. */
  attach: (sink: OutputSink) => () => void;
  /** All text kept, with control sequences. */
  text: () => string;
};

/** Most text kept for a terminal that is opened later, for copying and for saving, in UTF-16 units. */
const MAX_KEPT = 4 * 1024 * 1024;

/** Gathers the output of one run at a time and hands it to whoever shows it. */
export function createOutputLog(maxKept = MAX_KEPT): OutputLog {
  const sinks = new Set<OutputSink>();
  let cursor = START_CURSOR;
  let pieces: OutputPiece[] = [];
  let kept = 0;
  let decoders = newDecoders();

  async function show(fresh: OutputPiece[]): Promise<void> {
    if (fresh.length === 0) return;
    for (const piece of fresh) kept += piece.text.length;
    pieces.push(...fresh);
    while (kept > maxKept && pieces.length > 1) kept -= pieces.shift()?.text.length ?? 0;
    await Promise.all([...sinks].map((sink) => sink.write(fresh)));
  }

  function clear(): void {
    pieces = [];
    kept = 0;
    for (const sink of sinks) sink.clear();
  }

  return {
    cursor: () => cursor,
    accept(message) {
      const step = advanceCursor(cursor, message);
      if (message.attempt > cursor.attempt) decoders = newDecoders();
      cursor = step.cursor;
      const fresh: OutputPiece[] = [];
      if (step.restarted) {
        clear();
        fresh.push({ source: 'notice', text: 'The run was started again. What it printed before is gone.' });
      }
      for (const chunk of step.chunks) {
        const text = decoders[chunk.stream].decode(chunk.data, { stream: true });
        if (text !== '') fresh.push({ source: chunk.stream, text });
      }
      return show(fresh);
    },
    add: (piece) => show([piece]),
    reset() {
      cursor = START_CURSOR;
      decoders = newDecoders();
      clear();
    },
    clear,
    attach(sink) {
      sinks.add(sink);
      if (pieces.length > 0) void sink.write([...pieces]);
      return () => sinks.delete(sink);
    },
    text: () => pieces.map(({ text }) => text).join(''),
  };
}

/** One decoder for each stream, because a character can be cut where the other stream's output comes between. */
function newDecoders() {
  return { stdout: new TextDecoder(), stderr: new TextDecoder() };
}
