import { setTimeout as sleep } from 'node:timers/promises';
import { startPart } from './start-part.mjs';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/** A part that has lived so long is worth being started again at once. */
const STEADY_MS = 30_000;

/**
 * Starts a part that the others can do without for a moment: once `isUp()` was called, it is started again whenever it ends by
 * itself. `onRestart(error)` hears of it.
 * @returns `ended`, which rejects when it ends before it was up; `isUp()`; and `stop({ graceMs, hurry })`
 */
export function keepPart(part, { onRestart, ...context }) {
  let current = startPart(part, context);
  let up = false;
  const stopping = new AbortController();

  async function keep() {
    let pauseMs = FIRST_PAUSE_MS;
    for (;;) {
      const startedAt = performance.now();
      const error = await current.ended.catch((reason) => reason);
      if (!up) throw error;
      if (performance.now() - startedAt > STEADY_MS) pauseMs = FIRST_PAUSE_MS;
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return new Promise(() => {});
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      onRestart(error);
      current = startPart({ ...part, keepLog: true }, context);
    }
  }
  const ended = keep();
  ended.catch(() => {});

  return {
    ended,
    isUp() {
      up = true;
    },
    async stop(how) {
      stopping.abort();
      await current.stop(how);
    },
  };
}
