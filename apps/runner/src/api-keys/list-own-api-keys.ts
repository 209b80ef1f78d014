import type { OwnApiKeyList } from '@crucible/contracts/api-key';
import type { AccountRole } from '@crucible/contracts/person';
import type { Db } from '@crucible/db';
import { grantableScopes } from './grantable-scopes.ts';
import { toApiKey } from './to-api-key.ts';

const MAX_SHOWN = 200;

/** The keys of one person, newest first, revoked ones among them, and what a new one could be for. */
export async function listOwnApiKeys(
  { db }: { db: Pick<Db, 'apiKey'> },
  { personId, role }: { personId: string; role: AccountRole },
): Promise<OwnApiKeyList> {
  const rows = await db.apiKey.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_SHOWN,
    omit: { hash: true },
  });
  return { keys: rows.map(toApiKey), grantableScopes: [...grantableScopes(role)] };
}
