import type { LtiPlatformSettings } from '@crucible/contracts/lti';
import { privacyOf, refusalOf } from '../../callbacks/callback-rules.ts';
import type { CallbackRules } from '../../callbacks/callback-rules.ts';
import { AppError } from '../../lib/app-error.ts';

/** Those to which this service itself connects; the others are for browsers. */
const FETCHED = ['tokenUrl', 'jwksUrl'] as const;

/** Refuses a platform whose addresses nothing will ever be fetched from. Names are looked at when they are connected to. */
export function requirePlatformUrls(rules: CallbackRules, settings: LtiPlatformSettings): void {
  const issues = FETCHED.flatMap((path) => {
    const url = new URL(settings[path]);
    const message = refusalOf(url, rules) ?? privacyOf(url, rules);
    return message === null ? [] : [{ path, message }];
  });
  if (issues.length > 0) throw new AppError('invalid_input', { issues });
}
