import type { TerminalSize } from '@crucible/contracts/run';
import { createLatestValue } from './latest-value.ts';
import { createSignalQueue } from './signal-queue.ts';
import { createStdinQueue } from './stdin-queue.ts';

/** What can be done to a run while it is executed, by whoever owns it. */
export type RunningRun = {
  readonly runId: string;
  readonly personId: string;
  /** Aborted when the person wants it stopped. */
  readonly cancelled: AbortSignal;
  cancel(): void;
  /** Adds to what the program reads; throws `unavailable` when it does not read. */
  sendStdin(data: Uint8Array): void;
  endStdin(): void;
  resize(size: TerminalSize): void;
  /** Sends the program a signal, by its number; throws `unavailable` when many wait already. */
  sendSignal(signal: number): void;
  stdin(): AsyncIterable<Uint8Array>;
  resizes(): AsyncIterable<TerminalSize>;
  signals(): AsyncIterable<number>;
};

/** The runs that this process executes. */
export type RunningRuns = {
  get(runId: string): RunningRun | null;
  ids(): string[];
  open(run: { runId: string; personId: string }): RunningRun;
  close(run: RunningRun): void;
};

export function createRunningRuns(): RunningRuns {
  const runs = new Map<string, RunningRun>();
  return {
    get: (runId) => runs.get(runId) ?? null,
    ids: () => [...runs.keys()],
    open: ({ runId, personId }) => {
      const run = createRunningRun(runId, personId);
      runs.set(runId, run);
      return run;
    },
    close: (run) => {
      run.endStdin();
      if (runs.get(run.runId) === run) runs.delete(run.runId);
    },
  };
}

function createRunningRun(runId: string, personId: string): RunningRun {
  const cancelling = new AbortController();
  const stdin = createStdinQueue();
  const size = createLatestValue<TerminalSize>();
  const signals = createSignalQueue();
  return {
    runId,
    personId,
    cancelled: cancelling.signal,
    cancel: () => cancelling.abort(),
    sendStdin: stdin.push,
    endStdin: () => {
      stdin.end();
    },
    resize: size.set,
    sendSignal: signals.push,
    stdin: stdin.read,
    resizes: size.read,
    signals: signals.read,
  };
}
