import type { ApiDeps } from './api-deps.ts';
import type { CreationLimiter } from './creation-limiter.ts';

/** What every procedure knows about the request it serves. */
export type RequestContext = {
  deps: ApiDeps;
  requestId: string;
  /** Who asks, from the signed cookie; the person may not be in the database yet. */
  personId: string;
  /** Throws `too_many_requests` when this person or this address creates too fast. */
  limitCreation: CreationLimiter;
};
