export type SamplesOfProblem = { problemPosition: number; count: number };

/** From the first sample to the last, in the order of problems and of samples within a problem. */
export type PlannedPart = {
  firstProblem: number;
  firstIndex: number;
  lastProblem: number;
  lastIndex: number;
  total: number;
};

/** How many samples a sandbox serves at most, about. */
const PART_SIZE = 60;
/** Samples of one problem stay together up to here, so that equal ones meet. */
const LARGEST_PART = 200;
/** So few are not worth several sandboxes. */
const SMALLEST_SHARED = 50;
/** Parts are so many times four, and about equal: two workers, or four, come to an end together. */
const SHARES = 4;

/** Slices of the samples, in order: of problems that are whole, where these do not have too many. */
export function planParts(problems: readonly SamplesOfProblem[]): PlannedPart[] {
  const total = problems.reduce((sum, { count }) => sum + count, 0);
  const wanted = total < SMALLEST_SHARED ? 1 : SHARES * Math.ceil(total / (SHARES * PART_SIZE));
  const parts = new Map<number, PlannedPart>();
  let before = 0;
  for (const { problemPosition, count } of problems) {
    for (let first = 0; first < count; first += LARGEST_PART) {
      const size = Math.min(LARGEST_PART, count - first);
      const last = { lastProblem: problemPosition, lastIndex: first + size - 1 };
      const position = Math.floor((before * wanted) / total);
      const open = parts.get(position);
      if (open === undefined)
        parts.set(position, { firstProblem: problemPosition, firstIndex: first, ...last, total: size });
      else Object.assign(open, last, { total: open.total + size });
      before += size;
    }
  }
  return [...parts.values()];
}
