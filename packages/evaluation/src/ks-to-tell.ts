/** For which k pass@k is told unasked, as far as there are samples enough. */
const USUAL = [1, 2, 3, 5, 10, 100];
const MOST_ASKED = 20;

/**
 * The k of an evaluation whose problems have at least so many samples: the usual ones up to there, and those that were
 * asked for, be there enough or not. Pass@1 is always among them.
 */
export function ksToTell(leastSamples: number, asked: readonly number[] = []): number[] {
  if (asked.length > MOST_ASKED)
    throw new RangeError(`Pass@k is told for ${MOST_ASKED} values of k at most.`);
  const usual = USUAL.filter((k) => k <= leastSamples);
  return [...new Set([1, ...usual, ...asked])].toSorted((a, b) => a - b);
}
