import { AppError } from '../lib/app-error.ts';

export type SignalQueue = {
  /** Throws `unavailable` when too many wait already. */
  push(signal: number): void;
  /** Every signal in order, without an end; for one reader. */
  read(): AsyncIterable<number>;
};

const MAX_WAITING = 64;

/** Signals that wait for a program to be there. */
export function createSignalQueue(): SignalQueue {
  const waiting: number[] = [];
  let wake = () => {};

  async function* read(): AsyncGenerator<number> {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }

  return {
    push: (signal) => {
      if (waiting.length >= MAX_WAITING) {
        throw new AppError('unavailable', { userMessage: 'Too many signals wait for the program.' });
      }
      waiting.push(signal);
      wake();
    },
    read: () => ({ [Symbol.asyncIterator]: read }),
  };
}
