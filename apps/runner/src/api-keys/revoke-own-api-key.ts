import type { ApiKey } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import { revokeApiKey } from './revoke-api-key.ts';

type Deps = { db: Db; clock: Clock; instance: string };

/** Ends a key of whoever asks; `not_found` for somebody else's. */
export async function revokeOwnApiKey(
  deps: Deps,
  { apiKeyId, by }: { apiKeyId: string; by: Author },
): Promise<ApiKey> {
  const own = await deps.db.apiKey.count({ where: { id: apiKeyId, personId: by.personId } });
  if (own === 0) throw new AppError('not_found');
  return revokeApiKey(deps, { id: apiKeyId, actor: by });
}
