import type { z } from 'zod';
import type { PlatformAnswer } from './platform-client.ts';
import { PlatformFailed } from './platform-client.ts';

/** What a platform answered, as long as it is what was asked for. Throws `PlatformFailed`. */
export function readAnswer<Schema extends z.ZodType>(
  { status, text }: PlatformAnswer,
  schema: Schema,
): z.output<Schema> {
  if (status < 200 || status > 299) throw new PlatformFailed(`The platform answered ${status}.`, { status });
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new PlatformFailed('The platform sent something that cannot be understood.', { status, cause });
  }
}
