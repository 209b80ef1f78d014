import type { RosterAction, RosterLine } from '@crucible/contracts/roster';
import type { CourseRole } from '@crucible/contracts/role';
import type { PlatformMember } from './read-members.ts';

/** What is known here of people whom a platform names. */
export type MembersState = {
  /** People by their identity on the platform, with what they are in the course. */
  identities: ReadonlyMap<
    string,
    { personId: string; membership: { role: CourseRole; isRemoved: boolean } | null }
  >;
  /** Addresses of accounts that are not linked to the platform. */
  accounts: ReadonlySet<string>;
  /** Addresses that are invited to the course already. */
  invited: ReadonlySet<string>;
};

/** What is done about one member. */
export type PlannedMember = RosterLine & { subject: string; personId: string | null };

/**
 * What each member of a platform's course means for the course here. Those who are in it stay what they are, and whoever
 * was removed stays out. Somebody whose address an account has that is not linked is invited: the account is not taken.
 */
export function planMembers(members: readonly PlatformMember[], state: MembersState): PlannedMember[] {
  const seen = new Set<string>();
  return members.map(({ subject, name, email, role }, index) => {
    const known = state.identities.get(subject);
    const isTwice = known === undefined && email !== null && seen.has(email);
    if (email !== null) seen.add(email);
    const [action, problem] = isTwice
      ? (['error', 'Somebody else on the platform has the same address.'] as const)
      : decide({ email, role }, known, state);
    const personId = known?.personId ?? null;
    const line = { line: index + 1, email: email ?? '', name, section: '' };
    return { ...line, role: known?.membership?.role ?? role, action, problem, subject, personId };
  });
}

type Known = ReturnType<MembersState['identities']['get']>;
type Decision = readonly [RosterAction, string | null];

function decide(
  { email, role }: Pick<PlatformMember, 'email' | 'role'>,
  known: Known,
  { accounts, invited }: MembersState,
): Decision {
  if (known?.membership != null) {
    if (known.membership.isRemoved) return ['error', 'They were removed from the course here.'];
    return ['none', null];
  }
  if (role === null) return ['error', 'They are neither students nor teachers there.'];
  if (known !== undefined || email === null || !accounts.has(email)) return ['add', null];
  return [invited.has(email) ? 'none' : 'invite', null];
}
