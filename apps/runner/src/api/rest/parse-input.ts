import type { z } from 'zod';
import { AppError } from '../../lib/app-error.ts';
import { invalidInputBody } from '../error-body.ts';

/** What the schema makes of it; `invalid_input` that names each wrong field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  if (input === undefined) {
    throw new AppError('invalid_input', { userMessage: 'The request has no body.' });
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const { issues } = invalidInputBody(parsed.error);
  throw new AppError('invalid_input', issues === undefined ? {} : { issues });
}
