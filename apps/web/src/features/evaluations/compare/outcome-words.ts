import type { ComparedOutcome } from '@crucible/contracts/evaluation-comparison';

type Look = { text: string; tone: 'good' | 'bad' | 'idle' | 'none' | 'fault' };

/** What became of a problem, seen from the first of two. */
export const OUTCOMES: Record<ComparedOutcome, Look> = {
  won: { text: 'Won', tone: 'good' },
  lost: { text: 'Lost', tone: 'bad' },
  both_passed: { text: 'Both passed', tone: 'idle' },
  both_failed: { text: 'Both failed', tone: 'idle' },
  undecided: { text: 'Undecided', tone: 'none' },
};

export const OUTCOME_ORDER = ['won', 'lost', 'both_passed', 'both_failed', 'undecided'] as const;
