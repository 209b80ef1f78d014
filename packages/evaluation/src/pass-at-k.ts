/** How many samples there are for a problem, and how many of them pass. */
export type SampleCount = { samples: number; passed: number };

/**
 * How likely it is that of k samples of a problem at least one passes: 1 − C(n−c, k) / C(n, k), without bias and without
 * numbers beyond those that a double holds. Null where there are fewer samples than k: what they say of k is not known.
 */
export function passAtK({ samples, passed }: SampleCount, k: number): number | null {
  if (!isCount(samples) || !isCount(passed) || passed > samples)
    throw new RangeError(`${passed} of ${samples} samples cannot have passed.`);
  if (!isCount(k) || k < 1) throw new RangeError(`There is no pass@${k}.`);
  if (samples < k) return null;
  const failed = samples - passed;
  if (failed < k) return 1;
  let noneOfThem = 1;
  for (let i = failed + 1; i <= samples; i += 1) noneOfThem *= 1 - k / i;
  return 1 - noneOfThem;
}

/** Pass@k of a set of problems, each of which counts the same. Null where one of them has fewer than k samples, or there is none. */
export function meanPassAtK(problems: readonly SampleCount[], k: number): number | null {
  const values = problems.map((problem) => passAtK(problem, k));
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : mean(known);
}

/** The unweighted mean; of nothing it would be no number, so there has to be something. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no mean of nothing.');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
