import type { ApiKey } from '@crucible/contracts/api-key';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { AuditActor } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { toApiKey } from './to-api-key.ts';

type Deps = { db: Db; clock: Clock; instance: string };

/** Ends a key for ever; every process refuses it within about a second. One that was revoked before stays as it is. */
export async function revokeApiKey(
  { db, clock, instance }: Deps,
  { id, actor }: { id: string; actor: AuditActor },
): Promise<ApiKey> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.apiKey.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: clock.now() },
    });
    if (count > 0) await recordAudit(tx, { ...actor, action: 'api_key.revoked', instance, subjectId: id });
  });
  const row = await db.apiKey.findUnique({ where: { id }, omit: { hash: true } });
  if (row === null) throw new AppError('not_found');
  return toApiKey(row);
}
