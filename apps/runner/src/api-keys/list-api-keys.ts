import type { ApiKey } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { toApiKey } from './to-api-key.ts';

/** However many there are: no installation has more keys than fit one answer. */
const MAX_KEYS = 1_000;

/** Every key of the installation, newest first, revoked ones among them. */
export async function listApiKeys({ db }: { db: Pick<Db, 'apiKey'> }): Promise<ApiKey[]> {
  const rows = await db.apiKey.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_KEYS,
    omit: { hash: true },
  });
  return rows.map(toApiKey);
}
