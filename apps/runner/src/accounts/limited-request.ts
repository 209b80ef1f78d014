import type { Db } from '@crucible/db';
import type { AccountSettings } from './account-settings.ts';
import { requestLimits } from './request-limits.ts';
import { countTry, giveBackTry } from './throttle.ts';

type Deps = { db: Db; accountSettings: Pick<AccountSettings, 'signInFailures'> };
type Asked = Parameters<typeof requestLimits>[0];

export type LimitedResponse = { response: Response } | { response: null; retryAfterMs: number };

/** Of these statuses the account library says that a password or a code was wrong. */
const FAILED: readonly number[] = [400, 401];

/**
 * Lets a request to the account library through unless it is one too many; a null response is one that was refused. Tries
 * are counted before they are made, so that many at once are no way around the limits, and given back when nothing failed.
 */
export async function limitedRequest(
  deps: Deps,
  asked: Asked,
  send: () => Promise<Response>,
): Promise<LimitedResponse> {
  const limits = requestLimits(asked, deps.accountSettings.signInFailures);
  for (const { what, rule } of limits) {
    const { allowed, retryAfterMs } = await countTry(deps, what, rule);
    if (!allowed) return { response: null, retryAfterMs };
  }
  const response = await send();
  if (!FAILED.includes(response.status)) {
    for (const { what, counts } of limits) if (counts === 'failed') await giveBackTry(deps, what);
  }
  return { response };
}
