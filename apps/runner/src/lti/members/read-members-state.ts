import type { DbTransaction } from '@crucible/db';
import type { MembersState } from './plan-members.ts';
import type { PlatformMember } from './read-members.ts';

type Input = { courseId: string; platformId: string; members: readonly PlatformMember[] };

/** What is known here of the people whom a platform names. */
export async function readMembersState(
  db: Pick<DbTransaction, 'ltiIdentity' | 'person' | 'courseInvitation'>,
  { courseId, platformId, members }: Input,
): Promise<MembersState> {
  const emails = members.flatMap(({ email }) => email ?? []);
  const identities = await db.ltiIdentity.findMany({
    where: { platformId, subject: { in: members.map(({ subject }) => subject) } },
    select: {
      ...{ subject: true, personId: true },
      person: { select: { memberships: { where: { courseId }, select: { role: true, removedAt: true } } } },
    },
  });
  const accounts = await db.person.findMany({ where: { email: { in: emails } }, select: { email: true } });
  const invited = await db.courseInvitation.findMany({
    where: { courseId, email: { in: emails }, acceptedAt: null },
    select: { email: true },
  });
  return {
    identities: new Map(
      identities.map(({ subject, personId, person: { memberships } }) => {
        const [member] = memberships;
        const membership = member ? { role: member.role, isRemoved: member.removedAt !== null } : null;
        return [subject, { personId, membership }];
      }),
    ),
    accounts: new Set(accounts.flatMap(({ email }) => email ?? [])),
    invited: new Set(invited.map(({ email }) => email)),
  };
}
