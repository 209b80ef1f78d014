import { z } from 'zod';
import { AccountRoleSchema } from './person.ts';

/** How long passwords are; nothing else is asked of them. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/** A way to sign in with an identity elsewhere; `id` is what the account library is told. */
export const SignInProviderSchema = z.object({ id: z.string(), name: z.string() });
export type SignInProvider = z.infer<typeof SignInProviderSchema>;

/** What the pages for signing in and up offer here. */
export const SignInOptionsSchema = z.object({
  /** Whether people can make an account themselves. */
  signUpAllowed: z.boolean(),
  providers: z.array(SignInProviderSchema),
  /** Whether teachers and admins need a second factor before they can do anything. */
  twoFactorRequired: z.boolean(),
  /** Whether mails are shown at `/dev/mail`, for want of a mail server. */
  mailShownLocally: z.boolean(),
});
export type SignInOptions = z.infer<typeof SignInOptionsSchema>;

/** One's own account. */
export const AccountSchema = z.object({
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  role: AccountRoleSchema,
  twoFactorEnabled: z.boolean(),
  /** Whether it has a password; without one it is only signed in to from elsewhere. */
  hasPassword: z.boolean(),
  /** Identities elsewhere by which one can sign in: ids of providers. */
  providers: z.array(z.string()),
  createdAt: z.iso.datetime(),
});
export type Account = z.infer<typeof AccountSchema>;

/** A browser that is signed in to one's account. */
export const AccountSessionSchema = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** To the day. */
  seenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type AccountSession = z.infer<typeof AccountSessionSchema>;

export const RevokeSessionSchema = z.strictObject({ sessionId: z.string().min(1).max(100) });

/** Deleting an account cannot be undone: the password is asked for, or the address where there is no password. */
export const DeleteAccountSchema = z.strictObject({ confirmation: z.string().min(1).max(254) });
