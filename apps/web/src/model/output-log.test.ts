import type { OutputChunk } from '@crucible/contracts/events';
import { describe, expect, it } from 'vitest';
import { createOutputLog } from './output-log.ts';
import type { OutputPiece, OutputSink } from './output-log.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const chunk = (seq: number, data: Uint8Array, stream: OutputChunk['stream'] = 'stdout'): OutputChunk => ({
  seq,
  step: 'run',
  stream,
  data,
});
const message = (attempt: number, ...chunks: OutputChunk[]) => ({ runId: 'r', attempt, chunks });

function recorder(): OutputSink & { pieces: OutputPiece[] } {
  const pieces: OutputPiece[] = [];
  return {
    pieces,
    write: async (fresh) => void pieces.push(...fresh),
    clear: () => void pieces.splice(0),
  };
}

describe('createOutputLog', () => {
  it('shows a late sink everything, once', async () => {
    const log = createOutputLog();
    await log.accept(message(1, chunk(1, bytes('a'))));
    const sink = recorder();
    log.attach(sink);
    await log.accept(message(1, chunk(1, bytes('a')), chunk(2, bytes('b'), 'stderr')));
    expect(sink.pieces).toEqual([
      { source: 'stdout', text: 'a' },
      { source: 'stderr', text: 'b' },
    ]);
    expect(log.cursor()).toEqual({ attempt: 1, seq: 2 });
  });

  it('joins a character that is cut by the other stream', async () => {
    const log = createOutputLog();
    const fire = bytes('🔥');
    await log.accept(
      message(1, chunk(1, fire.slice(0, 2)), chunk(2, bytes('!'), 'stderr'), chunk(3, fire.slice(2))),
    );
    expect(log.text()).toBe('!🔥');
  });

  it('shows bytes that are no text as replacement characters', async () => {
    const log = createOutputLog();
    await log.accept(message(1, chunk(1, new Uint8Array([0x61, 0xff, 0x62]))));
    expect(log.text()).toBe('a\ufffdb');
  });

  it('empties itself for a new attempt and says so', async () => {
    const log = createOutputLog();
    const sink = recorder();
    log.attach(sink);
    await log.accept(message(1, chunk(1, bytes('old'))));
    await log.accept(message(2, chunk(1, bytes('new'))));
    expect(sink.pieces.map(({ source }) => source)).toEqual(['notice', 'stdout']);
    expect(log.text()).not.toContain('old');
  });

  it('resolves only when the sink has drawn', async () => {
    const log = createOutputLog();
    let draw = () => {};
    log.attach({ write: () => new Promise((resolve) => (draw = resolve)), clear: () => {} });
    let accepted = false;
    const accepting = log.accept(message(1, chunk(1, bytes('a')))).then(() => (accepted = true));
    await Promise.resolve();
    expect(accepted).toBe(false);
    draw();
    await accepting;
    expect(accepted).toBe(true);
  });

  it('keeps the newest text when there is too much', async () => {
    const log = createOutputLog(5);
    await log.accept(message(1, chunk(1, bytes('1234')), chunk(2, bytes('5678'))));
    expect(log.text()).toBe('5678');
  });

  it('keeps its place when it is cleared, and loses it for another run', async () => {
    const log = createOutputLog();
    await log.accept(message(1, chunk(1, bytes('a'))));
    log.clear();
    expect(log.cursor()).toEqual({ attempt: 1, seq: 1 });
    log.reset();
    expect(log.cursor()).toEqual({ attempt: 0, seq: 0 });
  });
});
