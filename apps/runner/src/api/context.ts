import type { ApiDeps } from './api-deps.ts';
import type { Identity } from './identity.ts';

/** Throws `too_many_requests` once a limit is passed. */
export type CreationLimiter = () => Promise<void>;

/** What every procedure knows about the request it serves. A visitor may not be in the database yet. */
export type RequestContext = Identity & {
  deps: ApiDeps;
  requestId: string;
  /** Network address of the client. */
  address: string;
  /** Counts one thing that this person, from this address, creates. */
  limitCreation: CreationLimiter;
};
