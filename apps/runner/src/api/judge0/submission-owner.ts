import type { IncomingHttpHeaders } from 'node:http';
import type { ApiKeyScope } from '@crucible/contracts/api-key';
import type { ApiKeyLookup, KeyHolder } from '../../api-keys/api-key-lookup.ts';
import { AppError } from '../../lib/app-error.ts';
import type { DoorCaller } from '../doors/door-caller.ts';
import { Judge0Refusal } from './judge0-refusal.ts';

/**
 * Whose submissions a caller can ask for by their tokens: one's own, or (null) anybody's. Tokens cannot be guessed, and
 * somebody without a key has nothing else to show.
 */
export function visibleTo(caller: DoorCaller): string | null {
  return caller.apiKeyId === null || caller.scopes.includes('admin') ? null : caller.personId;
}

/**
 * Who may list and delete submissions: the holder of the key in the header X-Auth-User. Anybody else gets a 403
 * without a body.
 */
export async function authorizedUser(
  keys: ApiKeyLookup,
  headers: IncomingHttpHeaders,
  scopes: readonly ApiKeyScope[],
): Promise<KeyHolder> {
  const secret = headers['x-auth-user'];
  if (typeof secret !== 'string' || secret === '') throw new Judge0Refusal(403, undefined);
  const holder = await keys.find(secret).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'key_invalid') return null;
    throw error;
  });
  if (holder?.scopes.some((scope) => scopes.includes(scope)) !== true)
    throw new Judge0Refusal(403, undefined);
  return holder;
}
