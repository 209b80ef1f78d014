import type { CreateApiKey, NewApiKey } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { ensurePerson } from '../people/ensure-person.ts';
import { newApiKeySecret, storedSecret } from './api-key-secret.ts';
import { toApiKey } from './to-api-key.ts';

type Deps = { db: Db; clock: Clock };

/** Makes a key. Its secret is in the answer and nowhere else: it cannot be shown again. */
export async function createApiKey(
  { db, clock }: Deps,
  input: CreateApiKey & { creatorId: string },
): Promise<NewApiKey> {
  const now = clock.now();
  const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
  if (expiresAt !== null && expiresAt <= now) {
    const message = 'This is in the past.';
    throw new AppError('invalid_input', { issues: [{ path: 'expiresAt', message }] });
  }
  const personId = input.owner === 'self' ? input.creatorId : newId();
  await ensurePerson({ db }, personId);
  const secret = newApiKeySecret();
  const row = await db.apiKey.create({
    data: {
      id: newId(),
      personId,
      name: input.name,
      ...storedSecret(secret),
      scopes: [...new Set(input.scopes)],
      ratePerMinute: input.ratePerMinute ?? null,
      createdAt: now,
      expiresAt,
    },
  });
  return { key: toApiKey(row), secret };
}
