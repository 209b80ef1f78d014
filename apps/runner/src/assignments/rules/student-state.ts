import type { EffectiveDates } from './effective-dates.ts';

export type StudentState = 'upcoming' | 'open' | 'late' | 'closed';

/** Where an assignment stands for one person: whether something is accepted, and whether it loses points by now. */
export function studentState(dates: EffectiveDates, now: Date): StudentState {
  const { opensAt, dueAt, acceptsUntil } = dates;
  if (opensAt !== null && now < opensAt) return 'upcoming';
  if (acceptsUntil !== null && now > acceptsUntil) return 'closed';
  return dueAt !== null && now > dueAt ? 'late' : 'open';
}
