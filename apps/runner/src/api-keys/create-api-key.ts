import type { CreateApiKey, NewApiKey } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { AuditActor } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { ensurePerson } from '../people/ensure-person.ts';
import { newApiKeySecret, storedSecret } from './api-key-secret.ts';
import { toApiKey } from './to-api-key.ts';

type Deps = { db: Db; clock: Clock; instance: string };

/** Makes a key. Its secret is in the answer and nowhere else: it cannot be shown again. */
export async function createApiKey(
  { db, clock, instance }: Deps,
  input: CreateApiKey & { actor: AuditActor & { personId: string } },
): Promise<NewApiKey> {
  const now = clock.now();
  const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
  if (expiresAt !== null && expiresAt <= now) {
    const message = 'This is in the past.';
    throw new AppError('invalid_input', { issues: [{ path: 'expiresAt', message }] });
  }
  const personId = input.owner === 'self' ? input.actor.personId : newId();
  await ensurePerson({ db }, personId);
  const secret = newApiKeySecret();
  const { name, ratePerMinute = null } = input;
  const scopes = [...new Set(input.scopes)];
  const row = await db.$transaction(async (tx) => {
    const key = { id: newId(), personId, name, scopes, ratePerMinute, createdAt: now, expiresAt };
    const detail = {
      owner: personId,
      name,
      scopes,
      ratePerMinute,
      expiresAt: expiresAt?.toISOString() ?? null,
    };
    await recordAudit(tx, { ...input.actor, action: 'api_key.created', instance, subjectId: key.id, detail });
    return tx.apiKey.create({ data: { ...key, ...storedSecret(secret) } });
  });
  return { key: toApiKey(row), secret };
}
