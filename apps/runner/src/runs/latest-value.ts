export type LatestValue<T> = {
  set(value: T): void;
  end(): void;
  /** Each value that is set while the reader waits; of several set while it is busy, the last. */
  read(): AsyncIterable<T>;
};

/** For values that replace one another, such as the size of a terminal. */
export function createLatestValue<T>(): LatestValue<T> {
  let latest: { value: T } | null = null;
  let hasEnded = false;
  let wake = () => {};

  async function* read(): AsyncGenerator<T> {
    for (;;) {
      if (latest !== null) {
        const { value } = latest;
        latest = null;
        yield value;
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
    set: (value) => {
      latest = { value };
      wake();
    },
    end: () => {
      hasEnded = true;
      wake();
    },
    read: () => ({ [Symbol.asyncIterator]: read }),
  };
}
