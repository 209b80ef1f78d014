import type { Override } from '@crucible/contracts/assignment-override';
import type { Db } from '@crucible/db';
import { isoOrNull } from '../../lib/iso-or-null.ts';
import { namesOf } from '../../people/names-of.ts';

/** All other dates and limits of an assignment, revoked ones too, newest first. */
export async function listOverrides(
  { db }: { db: Db },
  { assignmentId }: { assignmentId: string },
): Promise<Override[]> {
  const rows = await db.assignmentOverride.findMany({
    where: { assignmentId },
    include: {
      person: { select: { id: true, name: true, email: true } },
      section: { select: { id: true, name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  const names = await namesOf(
    { db },
    rows.map(({ createdById }) => createdById),
  );
  return rows.map((row) => ({
    ...{ id: row.id, section: row.section, priority: row.priority, reason: row.reason },
    ...{ latePercentPerDay: row.latePercentPerDay, maxAttempts: row.maxAttempts },
    person: row.person === null ? null : { ...row.person, name: row.person.name ?? row.person.email ?? '' },
    opensAt: isoOrNull(row.opensAt),
    dueAt: isoOrNull(row.dueAt),
    closesAt: isoOrNull(row.closesAt),
    createdAt: row.createdAt.toISOString(),
    createdByName: names.get(row.createdById ?? '') ?? null,
    revokedAt: isoOrNull(row.revokedAt),
  }));
}
