import { z } from 'zod';
import { jsonText } from './query-values.ts';

const LABEL = /^crucible(?:\.[a-z0-9-]{1,40})?(?:=[A-Za-z0-9][A-Za-z0-9._:/-]{0,127})?$/;
const WORD = /^[a-z_]{1,24}$/;

/** Both shapes in which clients write a filter: a list, and the older map of values to `true`. */
const values = (pattern: RegExp) => {
  const value = z.string().regex(pattern);
  return z
    .union([z.array(value).max(16), z.record(value, z.literal(true)).transform((map) => Object.keys(map))])
    .optional();
};

/** Filters of a list of containers or of events: what may be asked, to which the proxy adds whose they have to be. */
export const filters = jsonText
  .pipe(
    z.strictObject({
      label: values(LABEL),
      status: values(WORD),
      event: values(WORD),
      type: values(/^container$/),
    }),
  )
  .optional();

/** The given filters, narrowed to one label. */
export function narrowed(given: z.infer<typeof filters>, label: string): string {
  return JSON.stringify({ ...given, label: [...(given?.label ?? []), label] });
}
