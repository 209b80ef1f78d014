import type { Terminal } from '@xterm/xterm';
import type { OutputPiece, OutputSink } from '../../model/output-log.ts';
import { styleStderr } from '../../model/stderr-style.ts';
import { nextFrame } from './next-frame.ts';

// Lets a correction go back over the border of a wrapped line.
const REVERSE_WRAPAROUND = '\u001b[?45h';
const FULL_RESET = `\u001bc${REVERSE_WRAPAROUND}`;

/** Draws output in a terminal, once a frame; a write is done when the terminal has understood it. */
export function createTerminalSink(terminal: Pick<Terminal, 'write'>): OutputSink {
  let waiting: { text: string; done: () => void }[] = [];
  let scheduled = false;

  function flush(): void {
    scheduled = false;
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    terminal.write(batch.map(({ text }) => text).join(''), () => {
      for (const { done } of batch) done();
    });
  }

  return {
    write: (pieces) =>
      new Promise((resolve) => {
        waiting.push({ text: pieces.map(draw).join(''), done: resolve });
        if (scheduled) return;
        scheduled = true;
        nextFrame(flush);
      }),
    clear() {
      // What was not drawn yet will never be; whoever waits for it may go on.
      for (const { done } of waiting) done();
      waiting = [];
      terminal.write(FULL_RESET);
    },
  };
}

function draw({ source, text, drawn }: OutputPiece): string {
  switch (source) {
    case 'stdout':
      return text;
    case 'stderr':
      return styleStderr(text);
    case 'typed':
      return drawn ? '' : text;
    case 'notice':
      return `\u001b[0;2m— ${text} —\u001b[0m\r\n`;
  }
}
