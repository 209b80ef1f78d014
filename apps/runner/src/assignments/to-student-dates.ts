import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import { isoOrNull } from '../lib/iso-or-null.ts';
import type { EffectiveDates } from './rules/effective-dates.ts';

/** A person's dates as they leave the service. */
export function toStudentDates(dates: EffectiveDates): StudentAssignment['dates'] {
  return {
    ...dates,
    opensAt: isoOrNull(dates.opensAt),
    dueAt: isoOrNull(dates.dueAt),
    acceptsUntil: isoOrNull(dates.acceptsUntil),
  };
}
