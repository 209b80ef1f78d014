import { requirePlayground } from '../../installation-settings/require-playground.ts';
import type { ApiDeps } from '../api-deps.ts';
import { roleDeps } from '../role-deps.ts';
import type { RoleDeps } from '../role-deps.ts';
import { callerMaxima } from './anonymous-caller.ts';
import type { DoorCaller } from './door-caller.ts';

/** Executions that everybody at one address together may have unfinished. */
const ANONYMOUS_UNFINISHED = 10;

/** What operations need, with the limits and the languages of who asks; `sign_in_needed` where visitors run nothing. */
export function callerDeps(deps: ApiDeps, caller: DoorCaller): RoleDeps {
  const own = roleDeps(deps, caller.role);
  if (caller.apiKeyId !== null) return own;
  requirePlayground(deps.installation.current(), caller.role);
  return {
    ...own,
    maxLimits: callerMaxima(caller, own.maxLimits),
    maxUnfinishedRunsPerPerson: Math.min(deps.maxUnfinishedRunsPerPerson, ANONYMOUS_UNFINISHED),
  };
}
