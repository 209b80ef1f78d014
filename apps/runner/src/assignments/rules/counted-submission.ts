import type { Counted } from '@crucible/contracts/assignment';

/** A submission, as far as it concerns which one counts. */
export type Candidate = {
  /** Of the person, from 1. */
  number: number;
  /** What it earns after all that is deducted and added; null as long as it has no grading. */
  earned: number | null;
  /** Of the grading that counts: false for what could not be compiled. */
  costsAttempt: boolean | null;
};

/**
 * The submission from which the grade is made: the best (of equal ones the earliest) or the latest, of those that are
 * graded. What could not be compiled counts only where there is nothing else.
 */
export function countedSubmission<Entry extends Candidate>(
  counted: Counted,
  submissions: readonly Entry[],
): Entry | null {
  const graded = submissions.filter(({ earned }) => earned !== null);
  const whole = graded.filter(({ costsAttempt }) => costsAttempt !== false);
  const candidates = whole.length > 0 ? whole : graded;
  const better = (a: Entry, b: Entry) =>
    counted === 'latest' ? b.number - a.number : (b.earned ?? 0) - (a.earned ?? 0) || a.number - b.number;
  return candidates.toSorted(better)[0] ?? null;
}
