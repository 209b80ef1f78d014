import type { SettingsChanges } from '@crucible/contracts/assignment';
import { dateOrNull } from '../lib/date-or-null.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import { withoutMissing } from '../lib/without-missing.ts';

/** Settings as the table has them; what is missing stays missing. */
export function toSettingsData({ opensAt, dueAt, closesAt, ...rest }: SettingsChanges) {
  const toDate = (moment: string | null | undefined) =>
    moment === undefined ? undefined : dateOrNull(moment);
  return storableTexts(
    withoutMissing({
      ...{ ...rest, opensAt: toDate(opensAt), dueAt: toDate(dueAt), closesAt: toDate(closesAt) },
    }),
  );
}
