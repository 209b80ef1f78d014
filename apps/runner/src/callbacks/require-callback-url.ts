import { AppError } from '../lib/app-error.ts';
import { privacyOf, refusalOf } from './callback-rules.ts';
import type { CallbackRules } from './callback-rules.ts';

/**
 * Refuses, before anything is executed, an address to which nothing will ever be sent. The addresses that a name stands
 * for are looked at when something is sent, because they may change until then.
 */
export function requireCallbackUrl(rules: CallbackRules, text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  const reason = url === null ? 'It is no address.' : (refusalOf(url, rules) ?? privacyOf(url, rules));
  if (reason === null) return;
  throw new AppError('callback_refused', {
    userMessage: `The callback address is refused. ${reason}`,
    issues: [{ path: 'callbackUrl', message: reason }],
  });
}
