export type SamplesOfProblem = { problemPosition: number; count: number };

/** From the first sample to the last, in the order of problems and of samples within a problem. */
export type PlannedPart = {
  firstProblem: number;
  firstIndex: number;
  lastProblem: number;
  lastIndex: number;
  total: number;
};

/** How many samples a sandbox serves, about. */
const PART_SIZE = 50;
/** Samples of one problem stay together up to here, so that equal ones meet. */
const LARGEST_PART = 200;

/** Slices of the samples, in order: of problems that are whole, where these do not have too many. */
export function planParts(problems: readonly SamplesOfProblem[]): PlannedPart[] {
  const parts: PlannedPart[] = [];
  let open: PlannedPart | null = null;
  for (const { problemPosition, count } of problems) {
    for (let first = 0; first < count; first += LARGEST_PART) {
      const size = Math.min(LARGEST_PART, count - first);
      const last = { lastProblem: problemPosition, lastIndex: first + size - 1 };
      if (open !== null && open.total + size <= Math.max(PART_SIZE, size)) {
        Object.assign(open, last, { total: open.total + size });
      } else {
        open = { firstProblem: problemPosition, firstIndex: first, ...last, total: size };
        parts.push(open);
      }
    }
  }
  return parts;
}
