import type { ApiKey } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { revokeApiKey } from '../api-keys/revoke-api-key.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from './author.ts';

type Input = { personId: string; apiKeyId: string; by: Author };

/** Ends a key of somebody's. Throws `not_found` for a key that is not theirs. */
export async function revokePersonKey(
  deps: { db: Db; clock: Clock; instance: string },
  { personId, apiKeyId, by }: Input,
): Promise<ApiKey> {
  const key = await deps.db.apiKey.findFirst({ where: { id: apiKeyId, personId }, select: { id: true } });
  if (key === null) throw new AppError('not_found');
  return revokeApiKey(deps, { id: apiKeyId, actor: by });
}
