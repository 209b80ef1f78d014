import type { JobKind } from '@crucible/contracts/admin-queue';
import { JOB_WORDS } from './job-words.ts';

const CONSEQUENCES: Readonly<Record<JobKind, string>> = {
  run: 'The program is stopped, and whoever started it sees that it was cancelled.',
  grading: 'It is not graded. The attempt is not counted, and it can be handed in again.',
  evaluation: 'The whole evaluation ends for good. Verdicts that there are stay.',
  generation: 'No more samples are asked for, and the evaluation that they are for ends for good.',
  similarity: 'No report is made. Another one can be asked for.',
  image_task: 'The image stays as it is.',
  callback: 'The result is not sent. It can still be asked for.',
  lti_score: 'The grades are not sent.',
  mail: 'The mail is not sent, and what it says is forgotten.',
};

/** What is asked before something is cancelled, and what follows from it. */
export function cancelWords({ kind, about }: { kind: JobKind; about: string }): {
  title: string;
  description: string;
} {
  const what = JOB_WORDS[kind].one;
  return {
    title: about === '' ? `Cancel this: ${what}?` : `Cancel this: ${what}, ${about}?`,
    description: CONSEQUENCES[kind],
  };
}
