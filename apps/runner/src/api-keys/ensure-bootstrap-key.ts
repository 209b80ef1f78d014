import { ApiKeyScopeSchema } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Logger } from '../lib/logger.ts';
import { storedSecret } from './api-key-secret.ts';

type Deps = { db: Db; clock: Clock; log: Logger; instance: string };

const NAME = 'First key of this installation';
/** One process at a time makes the first administrator: any number, the same for all. */
const LOCK = 7_245_001;

/**
 * Makes sure that this key exists, may do everything and belongs to an administrator. However many processes start at
 * once, there is one key and one administrator. A key that was revoked stays so: an installation is not opened
 * again by a restart.
 */
export async function ensureBootstrapKey({ db, clock, log, instance }: Deps, secret: string): Promise<void> {
  const { hash, prefix } = storedSecret(secret);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    const existing = await tx.apiKey.findUnique({ where: { hash } });
    if (existing !== null) {
      if (existing.revokedAt !== null) log.warn('the key that the installation was given has been revoked');
      return;
    }
    const admin =
      (await tx.person.findFirst({ where: { role: 'admin' }, orderBy: { createdAt: 'asc' } })) ??
      (await tx.person.create({ data: { id: newId(), role: 'admin' } }));
    const data = { id: newId(), personId: admin.id, name: NAME, hash, prefix, createdAt: clock.now() };
    const scopes = [...ApiKeyScopeSchema.options];
    await tx.apiKey.create({ data: { ...data, scopes } });
    const detail = { owner: admin.id, name: NAME, scopes };
    await recordAudit(tx, { action: 'api_key.created', instance, subjectId: data.id, detail });
  });
}
