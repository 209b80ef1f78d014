import type { SubmissionSummary } from '@crucible/contracts/submission';
import { formatPoints } from '../../lib/format-points.ts';

type Told = Pick<SubmissionSummary, 'status' | 'points' | 'maxPoints' | 'costsAttempt'>;

/** What came of a submission, in a few words. */
export function submissionWords({ status, points, maxPoints, costsAttempt }: Told): string {
  switch (status) {
    case 'queued':
      return 'Queued';
    case 'running':
      return 'Testing…';
    case 'cancelled':
      return 'Cancelled, no attempt used';
    case 'internal_error':
      return 'Failed on our side, no attempt used';
    case 'graded':
      if (costsAttempt === false) return 'Could not be compiled, no attempt used';
      if (points === null || maxPoints === null) return 'Tested';
      return `${formatPoints(points)} of ${formatPoints(maxPoints)} points`;
    case null:
      return 'Not tested';
  }
}

/** Why a submission counts: `best of 3`. */
export function countsWords(counted: 'best' | 'latest', total: number): string {
  if (total === 1) return 'counts: the only one';
  return counted === 'best' ? `counts: best of ${total}` : `counts: latest of ${total}`;
}
