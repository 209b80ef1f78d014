import type { DbTransaction } from '@crucible/db';
import type { RosterState } from './plan-roster.ts';

type Input = { courseId: string; emails: readonly string[] };

/** What is known of the people with these addresses. An address that was not confirmed says nothing of its account. */
export async function readRosterState(
  db: Pick<DbTransaction, 'person' | 'courseInvitation'>,
  { courseId, emails }: Input,
): Promise<RosterState> {
  const people = await db.person.findMany({
    where: { email: { in: [...emails] }, emailVerified: true },
    select: {
      ...{ id: true, email: true },
      memberships: {
        where: { courseId },
        select: { role: true, removedAt: true, section: { select: { name: true } } },
      },
    },
  });
  const invitations = await db.courseInvitation.findMany({
    where: { courseId, email: { in: [...emails] }, acceptedAt: null },
    select: { email: true, role: true, name: true, section: { select: { name: true } } },
  });
  return {
    people: new Map(
      people.map(({ id, email, memberships: [membership] }) => [
        email ?? '',
        { personId: id, membership: membership === undefined ? null : toMembership(membership) },
      ]),
    ),
    invitations: new Map(
      invitations.map(({ email, role, name, section }) => [
        email,
        { role, name, section: section?.name ?? null },
      ]),
    ),
  };
}

type MembershipRow = {
  role: 'student' | 'grader' | 'teacher';
  removedAt: Date | null;
  section: { name: string } | null;
};

function toMembership({ role, removedAt, section }: MembershipRow) {
  return { role, section: section?.name ?? null, isRemoved: removedAt !== null };
}
