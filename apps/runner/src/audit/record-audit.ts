import type { AuditAction } from '@crucible/contracts/audit';
import type { DbTransaction, Prisma } from '@crucible/db';
import { storableJson } from '../lib/storable-json.ts';

/** Who asked, and from where; what is not known is null. */
export type AuditActor = { personId: string | null; apiKeyId: string | null; address: string | null };

export type NewAuditEvent = Partial<AuditActor> &
  Omit<Prisma.AuditEventUncheckedCreateInput, 'id' | 'at' | 'action'> & { action: AuditAction };

/**
 * Adds to the audit trail, within the transaction that does what is recorded: both are stored or neither. Code,
 * output and secrets have no place in it.
 */
export async function recordAudit(
  tx: Pick<DbTransaction, 'auditEvent'>,
  event: NewAuditEvent,
): Promise<void> {
  const { detail } = event;
  const storable = typeof detail === 'object' && detail !== null ? { detail: storableJson(detail) } : {};
  await tx.auditEvent.create({ data: { ...event, ...storable }, select: { id: true } });
}
