import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';

type Shape = Record<string, z.ZodType>;

/** The fields of a value that say more than the schema does by itself, in the order of the schema. */
export function omitDefaults(
  schema: { shape: Shape },
  value: Record<string, unknown>,
): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    if (value[name] === undefined) continue;
    const missing = field.safeParse(undefined);
    if (missing.success && isDeepStrictEqual(missing.data, value[name])) continue;
    said[name] = value[name];
  }
  return said;
}
