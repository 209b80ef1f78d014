export type Gate = {
  /** Runs the work when a place is free; urgent work goes before other work. */
  run<T>(work: () => Promise<T>, urgent: boolean): Promise<T>;
};

/** Lets at most `places` pieces of work happen at once. */
export function createGate(places: number): Gate {
  const urgentQueue: (() => void)[] = [];
  const queue: (() => void)[] = [];
  let active = 0;

  function next(): void {
    if (active >= places) return;
    const begin = urgentQueue.shift() ?? queue.shift();
    if (begin === undefined) return;
    active += 1;
    begin();
  }

  return {
    run(work, urgent) {
      return new Promise((resolve, reject) => {
        (urgent ? urgentQueue : queue).push(() => {
          work()
            .then(resolve, reject)
            .finally(() => {
              active -= 1;
              next();
            });
        });
        next();
      });
    },
  };
}
