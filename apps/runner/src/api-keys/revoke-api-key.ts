import type { ApiKey } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { toApiKey } from './to-api-key.ts';

type Deps = { db: Pick<Db, 'apiKey'>; clock: Clock };

/** Ends a key for ever; every process refuses it within about a second. One that was revoked before stays as it is. */
export async function revokeApiKey({ db, clock }: Deps, id: string): Promise<ApiKey> {
  await db.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: clock.now() } });
  const row = await db.apiKey.findUnique({ where: { id }, omit: { hash: true } });
  if (row === null) throw new AppError('not_found');
  return toApiKey(row);
}
