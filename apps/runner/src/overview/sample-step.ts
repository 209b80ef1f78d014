/** As many are enough for the 99th percentile of each of sixty buckets. */
const ENOUGH = 50_000;
/** Within a second there are a thousand milliseconds: a larger step would miss most of them, and a smaller one is more than enough. */
const MAX_STEP = 500;

/** Of how many runs one is looked at, so that very many take no longer than many: 1 is all of them. */
export function sampleStep(runs: number): number {
  return Math.min(MAX_STEP, Math.max(1, Math.floor(runs / ENOUGH)));
}
