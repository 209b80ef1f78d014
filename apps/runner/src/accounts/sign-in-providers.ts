import type { SignInProvider } from '@crucible/contracts/account';
import type { BetterAuthOptions } from 'better-auth';
import type { GenericOAuthConfig } from 'better-auth/plugins';
import type { AccountSettings } from './account-settings.ts';

type Settings = Pick<AccountSettings, 'signUpAllowed' | 'github' | 'google' | 'oidc'>;

/** What pages offer for signing in besides the password. */
export function signInProviders({ github, google, oidc }: Settings): SignInProvider[] {
  return [
    ...(github === null ? [] : [{ id: 'github', name: 'GitHub' }]),
    ...(google === null ? [] : [{ id: 'google', name: 'Google' }]),
    ...(oidc === null ? [] : [{ id: 'oidc', name: oidc.name }]),
  ];
}

/** The providers that the account library knows itself. */
export function socialProviders(settings: Settings): NonNullable<BetterAuthOptions['socialProviders']> {
  const { github, google } = settings;
  const rules = { disableSignUp: !settings.signUpAllowed };
  return {
    ...(github !== null && { github: { ...github, ...rules } }),
    ...(google !== null && { google: { ...google, ...rules } }),
  };
}

/** The provider that is told apart by nothing but its address. */
export function oidcProviders({ oidc, signUpAllowed }: Settings): GenericOAuthConfig[] {
  if (oidc === null) return [];
  return [
    {
      providerId: 'oidc',
      discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      scopes: ['openid', 'email', 'profile'],
      pkce: true,
      disableSignUp: !signUpAllowed,
    },
  ];
}
