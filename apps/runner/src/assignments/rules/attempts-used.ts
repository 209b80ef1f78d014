/** A submission, as far as it concerns attempts. */
export type Attempt = {
  createdAt: Date;
  /** Of the first grading; null as long as it has not ended. */
  costsAttempt: boolean | null;
  forgivenAt: Date | null;
};

/** Those that count: all but what the staff gave back, and what failed to compile or failed through us. */
export function attemptsUsed<Entry extends Attempt>(attempts: readonly Entry[]): Entry[] {
  return attempts.filter(({ costsAttempt, forgivenAt }) => forgivenAt === null && costsAttempt !== false);
}
