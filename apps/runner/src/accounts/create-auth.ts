import { PASSWORD_LENGTH } from '@crucible/contracts/account';
import type { Db } from '@crucible/db';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { newId } from '../lib/ids.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { Mailer } from '../mail/mailer.ts';
import { accountHooks } from './account-hooks.ts';
import { alreadyRegisteredMail, changeOfAddressMail, resetMail, verificationMail } from './account-mails.ts';
import type { AccountSettings } from './account-settings.ts';
import { ADDRESS_HEADER, AUTH_PATH, COOKIE_PREFIX } from './auth-wire.ts';
import { beforeRequest } from './before-request.ts';
import { sessionStarter } from './session-starter.ts';
import { settlePasswordReset } from './settle-password-reset.ts';
import { oidcProviders, socialProviders } from './sign-in-providers.ts';

type Deps = { db: Db; clock: Clock; log: Logger; instance: string; mail: Mailer };
type Options = AccountSettings & { secret: string; allowedOrigins: readonly string[] };

export type Auth = ReturnType<typeof createAuth>;

const HOUR_SECONDS = 3600;
const SESSION_SECONDS = 30 * 24 * HOUR_SECONDS;
/** How old a session's end may become before it is moved: activity is known to the day. */
const SESSION_UPDATE_SECONDS = 24 * HOUR_SECONDS;
const APP_NAME = 'Crucible';

/**
 * The account library on our tables. Which of its addresses can be reached, and how often, is said in auth-limits; that
 * a request comes from our own pages has been checked before it gets here, and is checked again.
 */
export function createAuth(deps: Deps, options: Options) {
  const { db, log, mail } = deps;
  const { publicUrl, secret } = options;
  return betterAuth({
    appName: APP_NAME,
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    // Without transactions around whole requests: those that queue a mail meanwhile would wait for each other's connections.
    database: prismaAdapter(db, { provider: 'postgresql' }),
    // A page that sends a request was found to be one of ours before: api/auth-route drops every other origin.
    trustedOrigins: (request) => [publicUrl, ...options.allowedOrigins, request?.headers.get('origin')],
    user: {
      modelName: 'person',
      additionalFields: {
        role: { type: 'string', required: false, defaultValue: 'student', input: false },
        bannedAt: { type: 'date', required: false, input: false },
      },
      changeEmail: {
        enabled: true,
        sendChangeEmailConfirmation: ({ user, newEmail, url }) =>
          mail(changeOfAddressMail(user, { newEmail, url })),
      },
    },
    session: {
      fields: { userId: 'personId' },
      expiresIn: SESSION_SECONDS,
      updateAge: SESSION_UPDATE_SECONDS,
    },
    account: {
      fields: { userId: 'personId' },
      encryptOAuthTokens: true,
      accountLinking: { enabled: true },
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      // With this the answer to a sign-up is the same whether or not there is such an account.
      requireEmailVerification: true,
      disableSignUp: !options.signUpAllowed,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      resetPasswordTokenExpiresIn: HOUR_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        mail(resetMail(user, `${publicUrl}/reset-password?token=${token}`)),
      onExistingUserSignUp: ({ user }) =>
        mail(alreadyRegisteredMail(user, { signIn: `${publicUrl}/sign-in` })),
      onPasswordReset: ({ user }) => settlePasswordReset({ db }, user.id),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: HOUR_SECONDS,
      sendVerificationEmail: ({ user, url }) => mail(verificationMail(user, url)),
    },
    socialProviders: socialProviders(options),
    plugins: [
      twoFactor({
        issuer: APP_NAME,
        allowPasswordless: true,
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
      genericOAuth({ config: oidcProviders(options) }),
      sessionStarter(),
    ],
    hooks: { before: beforeRequest },
    databaseHooks: accountHooks(deps),
    // Counted by ourselves, over all processes: see auth-limits.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message, ...args) => log[level === 'error' ? 'warn' : 'debug']({ args }, message),
    },
    onAPIError: {
      errorURL: `${publicUrl}/sign-in`,
      onError: (error) => {
        const isRefusal = isAPIError(error) && error.statusCode < 500;
        log[isRefusal ? 'debug' : 'error']({ err: error }, 'a request to the account library failed');
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      // By itself it leaves them out where it believes to be tested.
      ...{ disableOriginCheck: false, disableCSRFCheck: false },
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Nobody can tell from the time that an answer takes whether a mail was written.
      backgroundTasks: {
        handler: (task) =>
          void task.catch((error: unknown) => log.error({ err: error }, 'a mail could not be queued')),
      },
    },
  });
}
