import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps all requests of a generation back for as long as its endpoint has asked to be left alone. */
export type RequestPace = {
  /** Resolves when a request may be made; rejects when the signal aborts. */
  untilFree(signal: AbortSignal): Promise<void>;
  holdOff(forMs: number): void;
};

export function createRequestPace(): RequestPace {
  let freeAtMs = 0;
  return {
    async untilFree(signal) {
      signal.throwIfAborted();
      for (let leftMs = freeAtMs - performance.now(); leftMs > 0; leftMs = freeAtMs - performance.now())
        await sleep(leftMs, undefined, { signal });
    },
    holdOff(forMs) {
      freeAtMs = Math.max(freeAtMs, performance.now() + forMs);
    },
  };
}
