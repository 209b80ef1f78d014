import type { CreateOwnApiKey, NewApiKey } from '@crucible/contracts/api-key';
import type { AccountRole } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { createApiKey } from './create-api-key.ts';
import { isGrantable } from './grantable-scopes.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { key: CreateOwnApiKey; role: AccountRole; by: Author };

const MAX_KEYS = 50;

/** Makes a key for whoever asks. Throws `forbidden` for scopes that their role may not have, and when they have 50 keys. */
export async function createOwnApiKey(deps: Deps, { key, role, by }: Input): Promise<NewApiKey> {
  if (!isGrantable(key.scopes, role)) {
    throw new AppError('forbidden', { userMessage: 'Your role may not have a key with these scopes.' });
  }
  const kept = await deps.db.apiKey.count({ where: { personId: by.personId, revokedAt: null } });
  if (kept >= MAX_KEYS)
    throw new AppError('forbidden', {
      userMessage: `You have ${MAX_KEYS} keys. Revoke one that is not used any more.`,
    });
  return createApiKey(deps, { ...key, owner: 'self', actor: by });
}
