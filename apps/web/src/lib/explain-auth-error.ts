import { ERRORS } from '@crucible/contracts/errors';
import { PASSWORD_LENGTH } from '@crucible/contracts/account';

/** What the account library answers when it refuses. */
export type AuthError = { code?: string | undefined; status: number };

const SENTENCES: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is wrong.',
  INVALID_EMAIL: 'That is no e-mail address.',
  INVALID_NAME: 'A name is needed, without control characters.',
  INVALID_PASSWORD: 'This is not your password.',
  PASSWORD_TOO_SHORT: `A password has at least ${PASSWORD_LENGTH.min} characters.`,
  PASSWORD_TOO_LONG: `A password has at most ${PASSWORD_LENGTH.max} characters.`,
  EMAIL_NOT_VERIFIED: 'This address is not confirmed yet. We have sent you the link once more.',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: 'Accounts are made by invitation here.',
  SIGNUP_DISABLED: 'Accounts are made by invitation here.',
  BANNED: 'This account is closed. Ask whoever looks after this installation.',
  INVALID_CODE: 'The code is wrong. A code works for half a minute: try the one that is shown now.',
  INVALID_BACKUP_CODE: 'The backup code is wrong, or was used before.',
  INVALID_TWO_FACTOR_COOKIE: 'That took too long. Sign in again.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'That were too many wrong codes. Sign in again.',
  ACCOUNT_TEMPORARILY_LOCKED: 'That were too many wrong codes. Try again in a quarter of an hour.',
  SESSION_NOT_FRESH: 'For this you have to have signed in today. Sign out and in again.',
  FAILED_TO_UNLINK_LAST_ACCOUNT: 'This is your only way to sign in.',
  INVALID_TOKEN: 'This link does not work any more. Ask for a new one.',
  TOKEN_EXPIRED: 'This link has expired. Ask for a new one.',
  USER_NOT_FOUND: 'This link does not work any more. Ask for a new one.',
  account_not_linked: 'There is an account with your address already. Sign in to it as you did before.',
  signup_disabled: 'Accounts are made by invitation here.',
};

/** Why the account library refused, in a sentence for people. */
export function explainAuthError({ code, status }: AuthError): string {
  const known = code === undefined ? undefined : SENTENCES[code];
  if (known !== undefined) return known;
  if (status === 429) return ERRORS.too_many_requests;
  if (status === 401 || status === 403) return 'That was refused. Sign in again and try once more.';
  if (status >= 400 && status < 500) return ERRORS.invalid_input;
  return ERRORS.unavailable;
}
