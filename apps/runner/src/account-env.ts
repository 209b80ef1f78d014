import { z } from 'zod';
import type { AccountSettings, ProviderClient } from './accounts/account-settings.ts';
import { count, flag, text } from './env-values.ts';
import type { SmtpSettings } from './mail/smtp-sender.ts';

const origin = z
  .url({ protocol: /^https?$/, error: 'has to be an origin like https://crucible.example.org' })
  .transform((url) => new URL(url).origin);

/** The settings of accounts and mail. */
export const ACCOUNT_ENV = {
  /** `development` shows mails on this machine where there is no mail server. */
  CRUCIBLE_MODE: z
    .enum(['production', 'development'], 'has to be production or development')
    .default('production'),
  /** Whether an installation that is empty gets demo accounts, whose password everybody knows, and a demo course. */
  SEED_DEMO: flag('false'),
  /** Where people reach the pages: the origin of links in mails. */
  PUBLIC_URL: origin.default('http://localhost:3000'),
  /** Whether people can make an account themselves. */
  ALLOW_SIGN_UP: flag('true'),
  /** Whether teachers and admins can do nothing before they have a second factor. */
  REQUIRE_TWO_FACTOR: flag('false'),
  /** Wrong passwords within a quarter of an hour: from one address for one account, and from one address in all. */
  SIGN_IN_FAILURES_PER_ACCOUNT: count(1000).default(10),
  SIGN_IN_FAILURES_PER_ADDRESS: count(1_000_000).default(300),
  GITHUB_CLIENT_ID: text.optional(),
  GITHUB_CLIENT_SECRET: text.optional(),
  GOOGLE_CLIENT_ID: text.optional(),
  GOOGLE_CLIENT_SECRET: text.optional(),
  /** Any provider that speaks OpenID Connect. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'has to be an https:// address' }).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  /** What stands on its button. */
  OIDC_NAME: text.default('your organisation'),
  /** The mail server; its password may be in the address. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'has to be an smtp:// or smtps:// address' }).optional(),
  /** Whom mails come from. */
  MAIL_FROM: text.optional(),
};

const AccountEnvSchema = z.object(ACCOUNT_ENV);
type AccountEnv = z.infer<typeof AccountEnvSchema>;
type Name = keyof AccountEnv;

/** What is needed together, or not at all. */
const TOGETHER: readonly Name[][] = [
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
];

export const ACCOUNT_RULES = [
  ...TOGETHER.map((names) => ({
    holds: (env: Partial<AccountEnv>) => new Set(names.map((name) => env[name] === undefined)).size === 1,
    problem: `${names.join(' and ')} belong together: set all of them or none`,
  })),
  {
    holds: (env: Partial<AccountEnv>) => env.SEED_DEMO !== true || env.CRUCIBLE_MODE === 'development',
    problem: 'SEED_DEMO makes accounts whose password everybody knows: only with CRUCIBLE_MODE=development',
  },
];

export function accountSettings(env: AccountEnv): AccountSettings {
  const oidc = providerClient(env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET);
  return {
    publicUrl: env.PUBLIC_URL,
    signUpAllowed: env.ALLOW_SIGN_UP,
    twoFactorRequired: env.REQUIRE_TWO_FACTOR,
    signInFailures: {
      perAccount: env.SIGN_IN_FAILURES_PER_ACCOUNT,
      perAddress: env.SIGN_IN_FAILURES_PER_ADDRESS,
    },
    github: providerClient(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET),
    google: providerClient(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET),
    oidc:
      oidc === null || env.OIDC_ISSUER === undefined
        ? null
        : { ...oidc, issuer: env.OIDC_ISSUER, name: env.OIDC_NAME },
  };
}

function providerClient(clientId?: string, clientSecret?: string): ProviderClient | null {
  return clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret };
}

export function smtpSettings({ SMTP_URL: url, MAIL_FROM: from }: AccountEnv): SmtpSettings | null {
  return url === undefined || from === undefined ? null : { url, from };
}
