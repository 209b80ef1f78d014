import type { Evaluation } from '@crucible/contracts/evaluation';

type Look = { text: string; tone: 'plain' | 'accent' | 'good' | 'wait' };

/** How an evaluation stands. */
export const STATE_WORDS: Record<Evaluation['state'], Look> = {
  open: { text: 'Takes samples', tone: 'wait' },
  running: { text: 'Running', tone: 'accent' },
  paused: { text: 'Paused', tone: 'wait' },
  finished: { text: 'Finished', tone: 'good' },
  cancelled: { text: 'Cancelled', tone: 'plain' },
};
