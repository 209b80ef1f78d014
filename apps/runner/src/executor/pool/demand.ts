/** How long a burst is remembered. */
const MEMORY_MS = 60_000;
/** Takes within this time count as one burst: about as long as the pool needs to make a few sandboxes. */
const BURST_MS = 2_000;
const MAX_REMEMBERED = 512;

export type Demand = {
  /** Notes that a sandbox was asked for. */
  note(nowMs: number): void;
  /** The largest burst that was seen lately: how many sandboxes should be waiting. */
  target(nowMs: number): number;
};

/** Remembers when sandboxes were asked for, to keep as many ready as the last minute would have needed at once. */
export function createDemand(): Demand {
  let takes: number[] = [];

  return {
    note(nowMs) {
      takes.push(nowMs);
      if (takes.length > MAX_REMEMBERED) takes = takes.slice(-MAX_REMEMBERED);
    },
    target(nowMs) {
      takes = takes.filter((at) => nowMs - at < MEMORY_MS);
      let largest = 0;
      let begin = 0;
      for (const [end, at] of takes.entries()) {
        while (at - (takes[begin] ?? at) > BURST_MS) begin += 1;
        largest = Math.max(largest, end - begin + 1);
      }
      return largest;
    },
  };
}
