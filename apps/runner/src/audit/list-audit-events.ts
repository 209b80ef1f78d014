import type { AuditEvent, AuditPage, AuditQuery } from '@crucible/contracts/audit';
import type { Db, Prisma } from '@crucible/db';

type Row = Prisma.AuditEventGetPayload<object>;

/** The audit trail, newest first, as far as the query asks for it. */
export async function listAuditEvents(
  { db }: { db: Pick<Db, 'auditEvent'> },
  { action, subject, person, cursor, limit }: AuditQuery,
): Promise<AuditPage> {
  const rows = await db.auditEvent.findMany({
    where: {
      ...(action !== undefined && { action }),
      ...(subject !== undefined && { subjectId: subject }),
      ...(person !== undefined && { personId: person }),
      ...(cursor !== undefined && { id: { lt: BigInt(cursor) } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    events: page.map(toAuditEvent),
    nextCursor: rows.length > limit && last !== undefined ? `${last.id}` : null,
  };
}

function toAuditEvent({ id, at, ...row }: Row): AuditEvent {
  return { ...row, id: `${id}`, at: at.toISOString() };
}
