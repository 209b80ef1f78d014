import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import { formatMoment } from '../../lib/format-moment.ts';
import { formatPoints } from '../../lib/format-points.ts';

type Dates = StudentAssignment['dates'];

const DAY_MS = 86_400_000;

/** What being late costs, in one sentence; null where there is no due date. */
export function lateWords({ dueAt, acceptsUntil, latePercentPerDay }: Dates): string | null {
  if (dueAt === null) return null;
  if (latePercentPerDay === null) return 'Nothing is accepted after that.';
  const end = acceptsUntil === null ? '' : `; nothing is accepted after ${formatMoment(acceptsUntil)}`;
  if (latePercentPerDay === 0) return `Being late costs nothing${end}.`;
  return `Each day that it is late costs ${formatPoints(latePercentPerDay)} % of the points${end}.`;
}

/** Percent that handing in at `nowMs` loses. */
export function latePercentNow({ dueAt, latePercentPerDay }: Dates, nowMs: number): number {
  if (dueAt === null || latePercentPerDay === null) return 0;
  const days = Math.ceil((nowMs - Date.parse(dueAt)) / DAY_MS);
  return days <= 0 ? 0 : Math.min(100, days * latePercentPerDay);
}
