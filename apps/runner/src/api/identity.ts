import type { Role } from '@crucible/contracts/role';

/** Who asks, by a cookie. */
export type Identity = {
  personId: string;
  /** `anonymous` for whoever is not signed in. */
  role: Role;
  /** The signed-in browser; null without an account. */
  sessionId: string | null;
  /** Whether the role counts for nothing until a second factor is set up. */
  needsTwoFactor: boolean;
};

export function visitorIdentity(personId: string): Identity {
  return { personId, role: 'anonymous', sessionId: null, needsTwoFactor: false };
}
