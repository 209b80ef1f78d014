import type { ApiDeps } from '../api-deps.ts';
import { callerMaxima } from './anonymous-caller.ts';
import type { DoorCaller } from './door-caller.ts';

/** Executions that everybody at one address together may have unfinished. */
const ANONYMOUS_UNFINISHED = 10;

/** What operations need, with the limits of who asks. */
export function callerDeps(deps: ApiDeps, caller: DoorCaller): ApiDeps {
  if (caller.apiKeyId !== null) return deps;
  return {
    ...deps,
    maxLimits: callerMaxima(caller, deps.maxLimits),
    maxUnfinishedRunsPerPerson: Math.min(deps.maxUnfinishedRunsPerPerson, ANONYMOUS_UNFINISHED),
  };
}
