import type { GradingStatus } from '@crucible/contracts/grading';

const WORDS: Record<GradingStatus, string> = {
  queued: 'waiting',
  running: 'grading…',
  graded: 'graded',
  cancelled: 'cancelled',
  internal_error: 'failed through us',
};

/** How far the grading of a submission is. */
export function gradingWords(status: GradingStatus | null): string {
  return status === null ? 'not graded' : WORDS[status];
}
