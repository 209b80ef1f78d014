import type { z } from 'zod';
import type { JsonRecord } from './json-records.ts';
import { RecordRefused } from './record-refused.ts';

/** What a record says, in the form of the schema. Throws RecordRefused with the first thing that is wrong. */
export function parseRecord<Schema extends z.ZodType>(
  schema: Schema,
  { place, value }: JsonRecord,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  const reason = issue?.message ?? 'It cannot be read.';
  throw new RecordRefused(place, path === '' ? reason : `${path}: ${reason}`, { cause: parsed.error });
}
