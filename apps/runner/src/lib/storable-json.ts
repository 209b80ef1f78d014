import type { Prisma } from '@crucible/db';
import { toStorableText } from './storable-text.ts';

/** Data as JSON without what Postgres cannot store, in texts of any depth. */
export function storableJson(data: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'string' ? toStorableText(value) : value,
  ) as Prisma.InputJsonObject;
}
