/** Bytes on their way from one program to the other: whoever writes more waits until they are read. */
const CAPACITY_BYTES = 64 * 1024;

export type Pipe = {
  /** Resolves when there is room for more; what comes after the end is dropped. */
  write(data: Uint8Array): Promise<void>;
  end(): void;
  /** To be read once; ends when the pipe has ended and is empty. */
  read(): AsyncIterable<Uint8Array>;
};

/** A pipe between two sandboxes, with back pressure. */
export function createPipe(): Pipe {
  const waiting: Uint8Array[] = [];
  let bytes = 0;
  let isEnded = false;
  let wakeReader = () => {};
  let wakeWriters: (() => void)[] = [];

  function makeRoom(taken: number): void {
    bytes -= taken;
    const woken = wakeWriters;
    wakeWriters = [];
    for (const wake of woken) wake();
  }

  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const next = waiting.shift();
        if (next !== undefined) {
          makeRoom(next.length);
          yield next;
        } else if (isEnded) {
          return;
        } else {
          await new Promise<void>((resolve) => {
            wakeReader = resolve;
          });
        }
      }
    } finally {
      // Nobody reads any more: whoever writes goes on as if somebody did.
      end();
    }
  }

  function end(): void {
    isEnded = true;
    wakeReader();
    makeRoom(0);
  }

  return {
    async write(data) {
      while (bytes >= CAPACITY_BYTES && !isEnded) {
        await new Promise<void>((resolve) => {
          wakeWriters.push(resolve);
        });
      }
      if (isEnded) return;
      // The engine may use the memory again.
      waiting.push(Uint8Array.from(data));
      bytes += data.length;
      wakeReader();
    },
    end,
    read,
  };
}
