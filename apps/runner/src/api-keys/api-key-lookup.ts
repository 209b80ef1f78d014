import type { ApiKeyScope } from '@crucible/contracts/api-key';
import { ApiKeySecretSchema } from '@crucible/contracts/api-key';
import type { Role } from '@crucible/contracts/role';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { roleOfRunner } from '../people/role-of-runner.ts';
import { hashOfSecret } from './api-key-secret.ts';
import { recordKeyUse } from './record-key-use.ts';
import { scopesOf } from './to-api-key.ts';

/** Who asks, by a key. */
export type KeyHolder = {
  apiKeyId: string;
  personId: string;
  /** Of that person, now. */
  role: Role;
  scopes: readonly ApiKeyScope[];
  /** Null is the installation's default. */
  ratePerMinute: number | null;
};

export type ApiKeyLookup = {
  /** Whose key this is; `key_invalid` when it is unknown, has expired or was revoked. */
  find(secret: string): Promise<KeyHolder>;
};

type Deps = { db: Db; clock: Clock; log: Logger };
type Known = KeyHolder & { expiresAt: Date | null; lastUsedAt: Date | null };

/** For this long a key that was valid counts as valid: a revoked one is refused after it, in every process. */
const FRESH_MS = 1_000;
const MAX_KEPT = 1_000;

/**
 * Finds keys by their hash. Whether a key exists makes no difference to what is done: one hash and one look into an
 * index, of which every caller within a second shares the answer.
 */
export function createApiKeyLookup({ db, clock, log }: Deps): ApiKeyLookup {
  const kept = new Map<string, { readAtMs: number; known: Promise<Known | null> }>();

  async function read(hash: string): Promise<Known | null> {
    const row = await db.apiKey.findUnique({
      where: { hash },
      include: { person: { select: { bannedAt: true, role: true } } },
    });
    if (row === null || row.revokedAt !== null || row.person.bannedAt !== null) return null;
    const { id, personId, ratePerMinute, expiresAt, lastUsedAt } = row;
    const role = roleOfRunner(row.person.role, id);
    return { apiKeyId: id, personId, role, scopes: scopesOf(row), ratePerMinute, expiresAt, lastUsedAt };
  }

  function readOnce(hash: string): Promise<Known | null> {
    const last = kept.get(hash);
    if (last !== undefined && performance.now() - last.readAtMs < FRESH_MS) return last.known;
    const known = read(hash);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(hash, { readAtMs: performance.now(), known });
    known.catch(() => kept.delete(hash));
    return known;
  }

  return {
    async find(secret) {
      const hash = hashOfSecret(secret);
      const known = ApiKeySecretSchema.safeParse(secret).success ? await readOnce(hash) : null;
      const now = clock.now();
      if (known === null || (known.expiresAt !== null && known.expiresAt <= now)) {
        throw new AppError('key_invalid');
      }
      recordKeyUse({ db, log }, known, now);
      const { apiKeyId, personId, role, scopes, ratePerMinute } = known;
      return { apiKeyId, personId, role, scopes, ratePerMinute };
    },
  };
}
