import { AppError } from '../lib/app-error.ts';

export type StdinQueue = {
  /** Throws `unavailable` when too much waits already, and after the end. */
  push(data: Uint8Array): void;
  end(): void;
  /** What the program reads; for one reader. */
  read(): AsyncIterable<Uint8Array>;
};

const MAX_WAITING_BYTES = 1024 * 1024;

/** Input that waits for a program to read it. */
export function createStdinQueue(): StdinQueue {
  const waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let hasEnded = false;
  let wake = () => {};

  async function* read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) {
        waitingBytes -= next.length;
        yield next;
      } else if (hasEnded) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }

  return {
    push: (data) => {
      if (hasEnded)
        throw new AppError('unavailable', { userMessage: 'The input of the program has ended already.' });
      if (waitingBytes + data.length > MAX_WAITING_BYTES) {
        throw new AppError('unavailable', { userMessage: 'The program does not read its input.' });
      }
      waiting.push(data);
      waitingBytes += data.length;
      wake();
    },
    end: () => {
      hasEnded = true;
      wake();
    },
    read: () => ({ [Symbol.asyncIterator]: read }),
  };
}
