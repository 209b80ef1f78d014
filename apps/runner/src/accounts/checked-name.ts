import { PersonNameSchema } from '@crucible/contracts/person';
import { APIError } from 'better-auth/api';

/** The name as it is kept; throws what the account library answers with when it cannot be one. */
export function checkedName(name: unknown): string {
  const parsed = PersonNameSchema.safeParse(name);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues[0]?.message ?? 'That is no name.';
  throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message });
}
