import type { Override } from '@crucible/contracts/assignment-override';
import { formatMoment } from '../../../lib/format-moment.ts';

type Values = Pick<Override, 'opensAt' | 'dueAt' | 'closesAt' | 'latePercentPerDay' | 'maxAttempts'>;

/** What is different, in words. */
export function overrideWords(values: Values, zone: string): string[] {
  const { opensAt, dueAt, closesAt, latePercentPerDay, maxAttempts } = values;
  const words = [
    opensAt === null ? null : `opens ${formatMoment(opensAt, zone)}`,
    dueAt === null ? null : `due ${formatMoment(dueAt, zone)}`,
    closesAt === null ? null : `closes ${formatMoment(closesAt, zone)}`,
    latePercentPerDay === null ? null : `${latePercentPerDay} % a day late`,
    maxAttempts === null ? null : `${maxAttempts} attempts`,
  ];
  return words.filter((word) => word !== null);
}
