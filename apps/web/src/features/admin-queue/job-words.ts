import type { JobKind } from '@crucible/contracts/admin-queue';

/** What the classes of jobs are called, in the order in which they are shown. */
export const JOB_WORDS: Readonly<Record<JobKind, { one: string; many: string }>> = {
  run: { one: 'Run', many: 'Runs' },
  grading: { one: 'Submission', many: 'Submissions' },
  evaluation: { one: 'Evaluation', many: 'Evaluations' },
  generation: { one: 'Samples from a model', many: 'Samples from models' },
  similarity: { one: 'Similarity report', many: 'Similarity reports' },
  image_task: { one: 'Image task', many: 'Image tasks' },
  callback: { one: 'Callback', many: 'Callbacks' },
  lti_score: { one: 'Grades for a platform', many: 'Grades for platforms' },
  mail: { one: 'Mail', many: 'Mails' },
};

export const JOB_KINDS = Object.keys(JOB_WORDS).filter((kind): kind is JobKind => kind in JOB_WORDS);
