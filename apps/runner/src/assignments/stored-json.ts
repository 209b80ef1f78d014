import type { Prisma } from '@crucible/db';

/** What was read as JSON, to be written as JSON again; null would be no content at all. */
export function storedJson(value: Prisma.JsonValue): Prisma.InputJsonValue {
  return value ?? {};
}
