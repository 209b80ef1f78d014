import type { Role } from '@crucible/contracts/role';
import type { ApiDeps } from './api-deps.ts';

/** Throws `too_many_requests` once a limit is passed. */
export type CreationLimiter = () => Promise<void>;

/** What every procedure knows about the request it serves. */
export type RequestContext = {
  deps: ApiDeps;
  requestId: string;
  /** Who asks, from the signed cookie; the person may not be in the database yet. */
  personId: string;
  /** `anonymous` for whoever is not signed in. */
  role: Role;
  /** The signed-in browser; null without an account. */
  sessionId: string | null;
  /** Network address of the client. */
  address: string;
  /** Counts one thing that this person, from this address, creates. */
  limitCreation: CreationLimiter;
};
