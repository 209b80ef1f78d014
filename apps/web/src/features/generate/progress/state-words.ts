import type { GenerationState } from '@crucible/contracts/generation';

/** How a generation stands, for people. */
export const STATE_WORDS: Readonly<Record<GenerationState, { title: string; text: string }>> = {
  running: {
    title: 'A model is being asked',
    text: 'When all samples are there, they are run by themselves. This page can be left.',
  },
  paused: {
    title: 'Asking the model is paused',
    text: 'Answers that were under way are kept; no other request is made.',
  },
  finished: { title: 'The model has answered', text: '' },
  failed: {
    title: 'Asking the model has failed',
    text: 'Samples that are there are kept. Resume to ask for those that are missing.',
  },
  cancelled: { title: 'Asking the model was cancelled', text: '' },
};
