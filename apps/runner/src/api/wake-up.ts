export type WakeUp = {
  notify(): void;
  /** Resolves with 'notified' at once if somebody notified since the last wait, else when somebody does; with 'timeout' otherwise. */
  wait(timeoutMs: number): Promise<'notified' | 'timeout'>;
};

/** Lets a loop sleep until there is something to do. An abort of `signal` counts as a notification. */
export function createWakeUp(signal: AbortSignal): WakeUp {
  let notified = false;
  let wake: (() => void) | null = null;

  function notify(): void {
    notified = true;
    wake?.();
  }
  signal.addEventListener('abort', notify, { once: true });

  return {
    notify,
    async wait(timeoutMs) {
      if (!notified && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = null;
      }
      const outcome = notified || signal.aborted ? 'notified' : 'timeout';
      notified = false;
      return outcome;
    },
  };
}
