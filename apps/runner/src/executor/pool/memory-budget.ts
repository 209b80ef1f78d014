export type MemoryBudget = {
  /** Takes the memory if it is free. */
  tryReserve(bytes: number): boolean;
  /** Waits for the memory, first come first served. Rejects when `signal` aborts. */
  reserve(bytes: number, signal: AbortSignal): Promise<void>;
  release(bytes: number): void;
  /** Calls for help again for whoever still waits: what could not be given up before may be idle now. */
  remind(): void;
};

type Waiter = { bytes: number; grant: () => void };

/**
 * Memory that all sandboxes together may be entitled to, in bytes. `onShort` is called when somebody has to wait, so that idle
 * sandboxes can be given up.
 */
export function createMemoryBudget(totalBytes: number, onShort: () => void): MemoryBudget {
  const waiters: Waiter[] = [];
  let usedBytes = 0;

  /** A request larger than everything is still served, alone: its limit was allowed by the configuration. */
  const fits = (bytes: number) => usedBytes + bytes <= totalBytes || usedBytes === 0;

  function serveWaiters(): void {
    for (let first = waiters[0]; first !== undefined && fits(first.bytes); first = waiters[0]) {
      waiters.shift();
      usedBytes += first.bytes;
      first.grant();
    }
    if (waiters.length > 0) onShort();
  }

  return {
    tryReserve(bytes) {
      if (waiters.length > 0 || !fits(bytes)) return false;
      usedBytes += bytes;
      return true;
    },
    reserve(bytes, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const waiter: Waiter = {
          bytes,
          grant() {
            signal.removeEventListener('abort', giveUp);
            resolve();
          },
        };
        function giveUp() {
          waiters.splice(waiters.indexOf(waiter), 1);
          reject(signal.reason);
          serveWaiters();
        }
        signal.addEventListener('abort', giveUp, { once: true });
        waiters.push(waiter);
        serveWaiters();
      });
    },
    release(bytes) {
      usedBytes -= bytes;
      serveWaiters();
    },
    remind: serveWaiters,
  };
}
