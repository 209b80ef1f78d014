import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import { timeLeft } from '../../lib/time-left.ts';

type Told = Pick<StudentAssignment, 'attemptsLeft' | 'dates' | 'cooldownMs'>;

/** How often one can still hand in. */
export function attemptsWords({ attemptsLeft, dates, cooldownMs }: Told): string {
  const pause = cooldownMs === null ? '' : `, ${timeLeft(cooldownMs)} apart`;
  if (attemptsLeft === null || dates.maxAttempts === null) return `As many as you like${pause}`;
  return `${attemptsLeft} of ${dates.maxAttempts} left${pause}`;
}
