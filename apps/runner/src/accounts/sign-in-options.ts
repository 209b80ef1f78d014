import type { SignInOptions } from '@crucible/contracts/account';
import type { AccountSettings } from './account-settings.ts';
import { signInProviders } from './sign-in-providers.ts';

type Deps = { accountSettings: AccountSettings; mailShownLocally: boolean };

/** What the pages for signing in and up offer here. */
export function signInOptions({ accountSettings, mailShownLocally }: Deps): SignInOptions {
  return {
    signUpAllowed: accountSettings.signUpAllowed,
    providers: signInProviders(accountSettings),
    twoFactorRequired: accountSettings.twoFactorRequired,
    mailShownLocally,
  };
}
