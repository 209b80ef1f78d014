import type { OutputChunk, RunCursor, RunState } from '@crucible/contracts/events';
import type { RunStatus } from '@crucible/contracts/run-status';
import { describe, expect, it } from 'vitest';
import type { OutputPage, WatchSink, WatchSource } from './watch-run.ts';
import { watchRun } from './watch-run.ts';

/** A run whose log and state the test writes. */
function scriptedRun() {
  const log: OutputChunk[] = [];
  const listeners = new Set<(news: 'state' | 'output') => void>();
  let attempt = 1;
  let state = stateOf('queued', 0);
  const tell = (news: 'state' | 'output') => listeners.forEach((listener) => listener(news));
  const source: WatchSource = {
    readState: async () => state,
    async readOutput(cursor: RunCursor) {
      const after = cursor.attempt === attempt ? cursor.seq : 0;
      return { attempt, chunks: log.filter((chunk) => chunk.seq > after).slice(0, 2) };
    },
    subscribe(onNews) {
      listeners.add(onNews);
      return () => listeners.delete(onNews);
    },
  };
  return {
    source,
    listeners,
    write(text: string) {
      log.push({ seq: log.length + 1, step: 'run', stream: 'stdout', data: Buffer.from(text) });
      tell('output');
    },
    become(status: RunStatus, queuePosition: number | null = null) {
      state = stateOf(status, queuePosition);
      tell('state');
    },
    beginAgain() {
      attempt += 1;
      log.length = 0;
      tell('state');
    },
  };
}

function stateOf(status: RunStatus, queuePosition: number | null): RunState {
  return {
    id: 'r'.repeat(21),
    status,
    language: 'python',
    title: '',
    createdAt: '2026-01-01T00:00:00Z',
    finishedAt: null,
    wallMs: null,
    args: [],
    stdin: '',
    interactive: true,
    terminal: null,
    attempt: 1,
    queuePosition,
    startedAt: null,
    limits: {
      wallMs: 1,
      cpuMs: 1,
      memoryBytes: 1,
      pids: 1,
      outputBytes: 1,
      fileSizeBytes: 1,
      workspaceBytes: 1,
      inodes: 1,
    },
    firstOutputAt: null,
    phase: null,
    exitCode: null,
    signal: null,
    limitHit: null,
    cpuMs: null,
    memoryBytes: null,
    outputBytes: 0,
    truncated: false,
    diagnostics: [],
    artifacts: [],
    artifactsSkipped: 0,
    image: { name: 'python', digest: 'sha256:0' },
    languageVersion: '3',
    isolation: null,
  };
}

/** Writes down what arrives, in order. */
function recorder(acknowledge: (page: OutputPage) => Promise<void> = async () => undefined) {
  const seen: string[] = [];
  const sink: WatchSink = {
    async sendOutput(page) {
      seen.push(...page.chunks.map((chunk) => `${page.attempt}.${chunk.seq}`));
      await acknowledge(page);
    },
    sendState: (state) => void seen.push(state.status),
  };
  return { seen, sink };
}

const never = () => new AbortController().signal;
const START = { attempt: 0, seq: 0 };

describe('watchRun', () => {
  it('sends the final state after the last output', async () => {
    const run = scriptedRun();
    const { seen, sink } = recorder();
    const watched = watchRun({ cursor: START, source: run.source, sink, signal: never() });
    await expect.poll(() => seen).toEqual(['queued']);
    run.become('running');
    for (const text of ['a', 'b', 'c']) run.write(text);
    run.become('completed');
    await watched;
    expect(seen.filter((item) => item.startsWith('1.'))).toEqual(['1.1', '1.2', '1.3']);
    expect(seen.at(-1)).toBe('completed');
    expect(run.listeners.size).toBe(0);
  });

  it('goes on after the cursor', async () => {
    const run = scriptedRun();
    for (const text of ['a', 'b', 'c']) run.write(text);
    run.become('completed');
    const { seen, sink } = recorder();
    await watchRun({ cursor: { attempt: 1, seq: 2 }, source: run.source, sink, signal: never() });
    expect(seen).toEqual(['1.3', 'completed']);
  });

  it('starts from the beginning when the run was begun again', async () => {
    const run = scriptedRun();
    for (const text of ['a', 'b', 'c']) run.write(text);
    run.become('running');
    const { seen, sink } = recorder();
    const watched = watchRun({ cursor: START, source: run.source, sink, signal: never() });
    await expect.poll(() => seen).toEqual(['running', '1.1', '1.2', '1.3']);
    run.beginAgain();
    run.write('a');
    run.become('completed');
    await watched;
    expect(seen.slice(4)).toEqual(['2.1', 'completed']);
  });

  it('tells that the run is running before all of its output is sent', async () => {
    const run = scriptedRun();
    const { seen, sink } = recorder(async () => {
      if (seen.length === 3) run.become('running');
    });
    for (const text of ['a', 'b', 'c', 'd']) run.write(text);
    const watched = watchRun({ cursor: START, source: run.source, sink, signal: never() });
    await expect.poll(() => seen).toEqual(['queued', '1.1', '1.2', 'running', '1.3', '1.4']);
    run.become('completed');
    await watched;
  });

  it('reads nothing more while the client has not acknowledged', async () => {
    const run = scriptedRun();
    let reads = 0;
    const source: WatchSource = {
      ...run.source,
      readOutput: (cursor) => ((reads += 1), run.source.readOutput(cursor)),
    };
    const held = Promise.withResolvers<void>();
    const { seen, sink } = recorder(() => held.promise);
    for (const text of ['a', 'b', 'c']) run.write(text);
    run.become('completed');
    const watched = watchRun({ cursor: START, source, sink, signal: never() });
    await expect.poll(() => seen).toEqual(['1.1', '1.2']);
    for (let count = 0; count < 50; count += 1) run.write('more');
    expect(reads).toBe(1);
    held.resolve();
    await watched;
    expect(seen.at(-1)).toBe('completed');
    expect(seen).toHaveLength(54);
  });

  it('ends when it is aborted, and when the client is gone', async () => {
    const run = scriptedRun();
    const watching = new AbortController();
    const watched = watchRun({
      cursor: START,
      source: run.source,
      sink: recorder().sink,
      signal: watching.signal,
    });
    watching.abort();
    await watched;
    run.write('a');
    const gone = recorder(() => Promise.reject(new Error('gone')));
    await expect(
      watchRun({ cursor: START, source: run.source, sink: gone.sink, signal: never() }),
    ).rejects.toThrow('gone');
    expect(run.listeners.size).toBe(0);
  });
});
