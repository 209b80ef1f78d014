import type { JobKind } from '@crucible/contracts/admin-queue';

type Job = { kind: JobKind; isRunning: boolean; isOfRegrade: boolean };

/**
 * Whether an admin can cancel a job as it stands. What has begun to be graded, compared or sent ends by itself soon; grades for
 * learning platforms would be sent by the next sweep anyway.
 */
export function mayCancel({ kind, isRunning, isOfRegrade }: Job): boolean {
  switch (kind) {
    case 'run':
    case 'evaluation':
    case 'generation':
    case 'image_task':
      return true;
    case 'grading':
      return !isRunning && !isOfRegrade;
    case 'callback':
    case 'mail':
    case 'similarity':
      return !isRunning;
    case 'lti_score':
      return false;
  }
}
