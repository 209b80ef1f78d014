import type { AuditPage, AuditQuery } from '@crucible/contracts/audit';
import type { Queryable } from '../queue/job.ts';
import { auditConditions } from './audit-conditions.ts';
import { AUDIT_COLUMNS, toAuditEvent } from './audit-row.ts';
import type { AuditRow } from './audit-row.ts';

/** The audit trail, newest first, as far as the query asks for it. */
export async function listAuditEvents(
  { pool }: { pool: Queryable },
  { cursor, limit, ...filter }: AuditQuery,
): Promise<AuditPage> {
  const { where, values } = auditConditions(filter, cursor ?? null);
  const { rows } = await pool.query<AuditRow>(
    `SELECT ${AUDIT_COLUMNS} FROM audit_event WHERE ${where} ORDER BY audit_event.id DESC LIMIT ${limit + 1}`,
    values,
  );
  const page = rows.slice(0, limit);
  return {
    events: page.map(toAuditEvent),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
