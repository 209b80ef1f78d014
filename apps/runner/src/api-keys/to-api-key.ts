import { ApiKeyScopeSchema } from '@crucible/contracts/api-key';
import type { ApiKey, ApiKeyScope } from '@crucible/contracts/api-key';
import type { ApiKey as ApiKeyRow } from '@crucible/db';

/** A key's row in the form that leaves the service: without its hash. */
export function toApiKey(row: Omit<ApiKeyRow, 'hash'>): ApiKey {
  return {
    id: row.id,
    personId: row.personId,
    name: row.name,
    prefix: row.prefix,
    scopes: scopesOf(row),
    ratePerMinute: row.ratePerMinute,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

/** A scope that this version does not know allows nothing. */
export function scopesOf({ scopes }: { scopes: readonly string[] }): ApiKeyScope[] {
  return scopes.flatMap((scope) => ApiKeyScopeSchema.safeParse(scope).data ?? []);
}
