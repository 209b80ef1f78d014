import type { ImageTask, ImageTaskLine } from '@crucible/contracts/image-task';
import { createWakeUp } from './wake-up.ts';

export type ImageTaskWatch = {
  /** Position of the last line that the watcher has. */
  after: number;
  /** The task, and at most `limit` lines after a position. */
  read(from: { after: number; limit: number }): Promise<{ task: ImageTask; lines: ImageTaskLine[] }>;
  /** Calls back whenever it may have changed; returns how to end that. */
  subscribe(onNews: () => void): () => void;
  sendLines(lines: ImageTaskLine[]): void;
  sendState(task: ImageTask): void;
  signal: AbortSignal;
};

const LINES_AT_ONCE = 500;
/** In case some news was lost. */
const POLL_MS = 3_000;

/** Tells a client of a task and its log, whenever there is more, until it has ended or `signal` aborts. Rejects when `read` does. */
export async function watchImageTask(watch: ImageTaskWatch): Promise<void> {
  const { read, sendLines, sendState, signal } = watch;
  const wakeUp = createWakeUp(signal);
  const unsubscribe = watch.subscribe(wakeUp.notify);
  let { after } = watch;
  let last = '';
  try {
    while (!signal.aborted) {
      const { task, lines } = await read({ after, limit: LINES_AT_ONCE });
      if (signal.aborted) return;
      if (lines.length > 0) sendLines(lines);
      after = lines.at(-1)?.position ?? after;
      // What came last in the log is told before the end.
      if (lines.length === LINES_AT_ONCE) continue;
      const text = JSON.stringify(task);
      if (text !== last) sendState(task);
      last = text;
      if (task.finishedAt !== null) return;
      await wakeUp.wait(POLL_MS);
    }
  } finally {
    unsubscribe();
  }
}
