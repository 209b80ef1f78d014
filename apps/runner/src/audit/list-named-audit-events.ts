import type { AdminAuditPage, AuditQuery } from '@crucible/contracts/audit';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';
import type { Queryable } from '../queue/job.ts';
import { listAuditEvents } from './list-audit-events.ts';

/** A page of the audit trail with what the people are called who did something, or to whom it was done. */
export async function listNamedAuditEvents(
  deps: { db: Pick<Db, 'person'>; pool: Queryable },
  query: AuditQuery,
): Promise<AdminAuditPage> {
  const page = await listAuditEvents(deps, query);
  const names = await namesOf(
    deps,
    page.events.flatMap(({ personId, subjectId }) => [personId, subjectId]),
  );
  return { ...page, names: Object.fromEntries(names) };
}
