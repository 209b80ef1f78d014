export type EventBudget = {
  /** False when this one is too many. */
  take(): boolean;
};

/** Events that one connection may send at once, and in the long run for each second. */
const BURST = 200;
const PER_SECOND = 100;

/** Bounds how fast one connection may ask for things. */
export function createEventBudget(nowMs: () => number = () => performance.now()): EventBudget {
  let left = BURST;
  let atMs = nowMs();
  return {
    take() {
      const now = nowMs();
      left = Math.min(BURST, left + ((now - atMs) / 1000) * PER_SECOND);
      atMs = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
