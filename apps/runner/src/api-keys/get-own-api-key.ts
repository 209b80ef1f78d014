import type { OwnApiKey } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { toApiKey } from './to-api-key.ts';

type Deps = {
  db: Pick<Db, 'apiKey'>;
  /** With what callbacks for executions of a key are signed. */
  callbackSecretOf: (apiKeyId: string) => string;
};

/** What the holder of a key may know of it. */
export async function getOwnApiKey({ db, callbackSecretOf }: Deps, id: string): Promise<OwnApiKey> {
  const row = await db.apiKey.findUnique({ where: { id }, omit: { hash: true } });
  if (row === null) throw new AppError('key_invalid');
  return { ...toApiKey(row), callbackSecret: callbackSecretOf(id) };
}
