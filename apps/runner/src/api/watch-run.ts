import type { OutputChunk, RunCursor, RunState } from '@crucible/contracts/events';
import { isFinalStatus } from '@crucible/contracts/run-status';
import { createStateThrottle } from './state-throttle.ts';
import { createWakeUp } from './wake-up.ts';

export type OutputPage = { attempt: number; chunks: OutputChunk[] };

/** Where a watcher reads. */
export type WatchSource = {
  readState(): Promise<RunState>;
  /** The output after the cursor, as much as fits one message; no chunks when there is none yet. */
  readOutput(cursor: RunCursor): Promise<OutputPage>;
  /** Calls back whenever the state or the output may have changed; returns how to end that. */
  subscribe(onNews: (news: 'state' | 'output') => void): () => void;
};

/** Where a watcher writes. */
export type WatchSink = {
  /** Resolves when the client has acknowledged; rejects when it does not. */
  sendOutput(page: OutputPage): Promise<void>;
  sendState(state: RunState): void;
};

export type WatchInput = { cursor: RunCursor; source: WatchSource; sink: WatchSink; signal: AbortSignal };

/** At most 30 output messages a second for each run and watcher. */
const OUTPUT_INTERVAL_MS = 34;
/** Places in the queue change without any news of the run itself. */
const QUEUED_POLL_MS = 500;
/** In case some news was lost. */
const RUNNING_POLL_MS = 3_000;

/**
 * Follows one run for one client until the final state has been sent or `signal` aborts; rejects when `source`
 * or `sink` does. Nothing is held for the client: output is read from the log when the client is ready for it, so a slow one
 * costs only its own time. A final state is read before the last output and sent after it.
 */
export async function watchRun({ cursor: start, source, sink, signal }: WatchInput): Promise<void> {
  const wakeUp = createWakeUp(signal);
  const states = createStateThrottle<RunState>((state) => sink.sendState(state));
  let stateIsOld = false;
  const unsubscribe = source.subscribe((news) => {
    if (news === 'state') stateIsOld = true;
    wakeUp.notify();
  });

  async function readState(): Promise<RunState> {
    stateIsOld = false;
    const fresh = await source.readState();
    if (!isFinalStatus(fresh.status) && !signal.aborted) states.offer(fresh);
    return fresh;
  }

  try {
    let cursor = start;
    let nextOutputAtMs = 0;
    let state = await readState();
    while (!signal.aborted) {
      if (stateIsOld) state = await readState();
      const page = await source.readOutput(cursor);
      if (signal.aborted) return;
      const last = page.chunks.at(-1);
      if (last !== undefined) {
        await pause(nextOutputAtMs - performance.now());
        if (signal.aborted) return;
        nextOutputAtMs = performance.now() + OUTPUT_INTERVAL_MS;
        await sink.sendOutput(page);
        cursor = { attempt: page.attempt, seq: last.seq };
      } else if (isFinalStatus(state.status)) {
        return states.send(state);
      } else {
        const pollMs = state.status === 'queued' ? QUEUED_POLL_MS : RUNNING_POLL_MS;
        const woken = await wakeUp.wait(Math.min(pollMs, states.dueInMs() ?? pollMs));
        if (woken === 'timeout') stateIsOld = true;
      }
    }
  } finally {
    unsubscribe();
  }
}

async function pause(delayMs: number): Promise<void> {
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
}
