import type { GradingView } from '@crucible/contracts/submission';
import { createWakeUp } from './wake-up.ts';

export type GradingWatch = {
  read(): Promise<GradingView>;
  /** Calls back whenever it may have changed; returns how to end that. */
  subscribe(onNews: () => void): () => void;
  send(state: GradingView): void;
  signal: AbortSignal;
};

/** Test after test can end within milliseconds, and each time the whole is told. */
const INTERVAL_MS = 150;
const BYTES_PER_MS = 2_000;
/** Places in the queue change without any news of the grading itself. */
const QUEUED_POLL_MS = 1_000;
/** In case some news was lost. */
const RUNNING_POLL_MS = 3_000;

/** Tells a client how a grading stands, whenever that changes, until it has ended or `signal` aborts. Rejects when `read` does. */
export async function watchGrading({ read, subscribe, send, signal }: GradingWatch): Promise<void> {
  const wakeUp = createWakeUp(signal);
  const unsubscribe = subscribe(wakeUp.notify);
  let last = '';
  try {
    while (!signal.aborted) {
      const state = await read();
      if (signal.aborted) return;
      const text = JSON.stringify(state);
      if (text !== last) send(state);
      if (state.grading.finishedAt !== null) return;
      if (text !== last) await pause(INTERVAL_MS + text.length / BYTES_PER_MS);
      last = text;
      await wakeUp.wait(state.grading.status === 'queued' ? QUEUED_POLL_MS : RUNNING_POLL_MS);
    }
  } finally {
    unsubscribe();
  }
}

async function pause(delayMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, delayMs));
}
