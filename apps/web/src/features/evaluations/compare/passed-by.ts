import type { ComparedOutcome } from '@crucible/contracts/evaluation-comparison';

/** Whether a problem was passed by the first of two, and by the other one; null where that is not decided. */
export function passedBy(outcome: ComparedOutcome): { first: boolean | null; other: boolean | null } {
  switch (outcome) {
    case 'won':
      return { first: true, other: false };
    case 'lost':
      return { first: false, other: true };
    case 'both_passed':
      return { first: true, other: true };
    case 'both_failed':
      return { first: false, other: false };
    case 'undecided':
      return { first: null, other: null };
  }
}
