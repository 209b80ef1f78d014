import type { AccountSettings } from './account-settings.ts';
import type { ThrottleRule } from './throttle.ts';

/** One thing that is counted: what, and how often it may happen. */
export type RequestLimit = {
  what: string;
  rule: ThrottleRule;
  /** `all` tries, or only those that `failed`. */
  counts: 'all' | 'failed';
};

type Asked = {
  path: string;
  /** Network address of the client. */
  address: string;
  /** The address for mail that the request is about; null where it names none. */
  email: string | null;
  /** What tells the signed-in browser from others; null where nobody is signed in. */
  session: string | null;
};

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Wrong passwords for one account from wherever they come, in relation to those from one address. */
const ANYWHERE_FACTOR = 10;
/** Mails that anybody can have sent to one address. */
const MAILS_PER_HOUR = 5;

const perHour = (max: number): ThrottleRule => ({ max, windowMs: HOUR_MS });
const perQuarter = (max: number): ThrottleRule => ({ max, windowMs: QUARTER_MS });

/** How often one address may ask for something; a whole class sits behind one, so these are generous. */
const PER_ADDRESS: Readonly<Record<string, ThrottleRule>> = {
  '/sign-up/email': perHour(600),
  '/request-password-reset': perHour(300),
  '/send-verification-email': perHour(300),
  '/reset-password': perHour(600),
  '/change-email': perHour(300),
  '/two-factor/verify-totp': perQuarter(600),
  '/two-factor/verify-backup-code': perQuarter(300),
};
const OTHERWISE: ThrottleRule = { max: 3000, windowMs: MINUTE_MS };

/** What asks for the password of whoever is signed in: it must not be guessed by whoever sits at somebody else's place. */
const CHECKS_PASSWORD: readonly string[] = [
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/get-totp-uri',
];
const SENDS_MAIL: readonly string[] = [
  '/sign-up/email',
  '/request-password-reset',
  '/send-verification-email',
  '/change-email',
];

/** What a request to the account library is counted as. Pure: counting is up to the caller. */
export function requestLimits(
  { path, address, email, session }: Asked,
  failures: AccountSettings['signInFailures'],
): RequestLimit[] {
  // Every page asks for it, and it tells nothing that could be guessed.
  if (path === '/get-session') return [];
  // The narrowest first: what is refused for one account is not held against everybody behind the same address.
  const limits: RequestLimit[] = [];
  const failed = (what: string, max: number) =>
    limits.push({ what, rule: perQuarter(max), counts: 'failed' });
  if (path === '/sign-in/email') {
    if (email !== null) {
      failed(`failures for ${email} from ${address}`, failures.perAccount);
      failed(`failures for ${email}`, failures.perAccount * ANYWHERE_FACTOR);
    }
    failed(`failures from ${address}`, failures.perAddress);
  }
  if (CHECKS_PASSWORD.includes(path) && session !== null)
    failed(`failures in ${session}`, failures.perAccount);
  if (SENDS_MAIL.includes(path) && email !== null)
    limits.push({ what: `mails to ${email}`, rule: perHour(MAILS_PER_HOUR), counts: 'all' });
  limits.push({ what: `${path} from ${address}`, rule: PER_ADDRESS[path] ?? OTHERWISE, counts: 'all' });
  return limits;
}
