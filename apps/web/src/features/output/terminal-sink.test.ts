import { describe, expect, it, vi } from 'vitest';
import { createTerminalSink } from './terminal-sink.ts';

/** A terminal that understands what was written only when it is told to. */
function slowTerminal() {
  const written: string[] = [];
  const pending: (() => void)[] = [];
  return {
    written,
    understand: () => pending.splice(0).forEach((done) => done()),
    write(text: string | Uint8Array, done?: () => void) {
      written.push(String(text));
      if (done) pending.push(done);
    },
  };
}

describe('createTerminalSink', () => {
  // Frames come when the test says so; timers of hidden tabs never.
  let frame = () => {};
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    frame = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {});

  it('writes once a frame, and is done when the terminal has understood', async () => {
    const terminal = slowTerminal();
    const sink = createTerminalSink(terminal);
    let done = 0;
    void sink.write([{ source: 'stdout', text: 'a' }]).then(() => (done += 1));
    void sink.write([{ source: 'stdout', text: 'b' }]).then(() => (done += 1));
    expect(terminal.written).toEqual([]);
    frame();
    expect(terminal.written).toEqual(['ab']);
    await Promise.resolve();
    expect(done).toBe(0);
    terminal.understand();
    await vi.waitFor(() => expect(done).toBe(2));
  });

  it('lets nobody wait for what is cleared away', async () => {
    const terminal = slowTerminal();
    const sink = createTerminalSink(terminal);
    const waiting = sink.write([{ source: 'stdout', text: 'gone' }]);
    sink.clear();
    await waiting;
    frame();
    expect(terminal.written.join('')).not.toContain('gone');
  });

  it('does not draw again what was typed in the terminal', () => {
    const terminal = slowTerminal();
    const sink = createTerminalSink(terminal);
    void sink.write([
      { source: 'typed', text: 'seen', drawn: true },
      { source: 'typed', text: 'line' },
    ]);
    frame();
    expect(terminal.written).toEqual(['line']);
  });
});
