import { AuditCheckSchema } from '@crucible/contracts/audit';
import type { AuditCheck } from '@crucible/contracts/audit';
import type { Db } from '@crucible/db';

/** What the last integrity check found; null where there was none, or none that is still recorded. */
export async function lastAuditCheck({ db }: { db: Pick<Db, 'auditEvent'> }): Promise<AuditCheck | null> {
  const event = await db.auditEvent.findFirst({
    where: { action: 'audit.checked' },
    orderBy: { id: 'desc' },
    select: { at: true, detail: true },
  });
  if (event === null || typeof event.detail !== 'object') return null;
  return AuditCheckSchema.safeParse({ ...event.detail, at: event.at.toISOString() }).data ?? null;
}
