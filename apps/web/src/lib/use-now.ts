'use client';

import { useSyncExternalStore } from 'react';

/** What is told in minutes need not be looked at more often. */
const STEP_MS = 15_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for everything that tells how long ago something was, and none while nothing does. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, STEP_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The step that has begun last: between two of them nothing changes. */
function read(): number {
  return Math.floor(Date.now() / STEP_MS) * STEP_MS;
}

/** The time by the clock of the browser in epoch milliseconds, in steps of fifteen seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read, read);
}
