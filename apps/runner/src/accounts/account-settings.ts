/** An application that people's accounts elsewhere know us by. */
export type ProviderClient = { clientId: string; clientSecret: string };

export type AccountSettings = {
  /** Where people reach the pages: the origin of links in mails. With `https:` cookies are sent over nothing else. */
  publicUrl: string;
  /** Whether people can make an account themselves, and not only by invitation. */
  signUpAllowed: boolean;
  /** Whether teachers and admins can do nothing before they have set up a second factor. */
  twoFactorRequired: boolean;
  /** Failed tries to sign in within a quarter of an hour: of one address for one account, and of one address in all. */
  signInFailures: { perAccount: number; perAddress: number };
  github: ProviderClient | null;
  google: ProviderClient | null;
  /** Any provider that speaks OpenID Connect; `issuer` is its address, `name` is for the button. */
  oidc: (ProviderClient & { issuer: string; name: string }) | null;
};
