const DAY_MS = 86_400_000;

type Policy = { dueAt: Date | null; latePercentPerDay: number | null };

/**
 * What being late costs, in percent of the points, from 0 to 100: each begun day after the due date costs the same. Days
 * have 24 hours, whatever the clocks do.
 */
export function latePenalty({ dueAt, latePercentPerDay }: Policy, handedInAt: Date): number {
  if (dueAt === null || latePercentPerDay === null || handedInAt <= dueAt) return 0;
  const days = Math.ceil((handedInAt.getTime() - dueAt.getTime()) / DAY_MS);
  return Math.min(100, days * latePercentPerDay);
}
