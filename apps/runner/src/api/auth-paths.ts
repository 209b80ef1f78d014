/**
 * What the account library may be asked for: everything else that it knows is out of reach. Sessions are listed and
 * ended, and accounts deleted, by procedures of our own, which tell no secrets and leave nothing behind.
 */
export const AUTH_PATHS: readonly { method: 'GET' | 'POST'; path: string }[] = [
  ...[
    '/sign-up/email',
    '/sign-in/email',
    '/sign-in/social',
    '/sign-out',
    '/request-password-reset',
    '/reset-password',
    '/send-verification-email',
    '/change-password',
    '/change-email',
    '/update-user',
    '/link-social',
    '/unlink-account',
    '/two-factor/enable',
    '/two-factor/disable',
    '/two-factor/verify-totp',
    '/two-factor/verify-backup-code',
    '/two-factor/generate-backup-codes',
    '/two-factor/get-totp-uri',
  ].map((path) => ({ method: 'POST' as const, path })),
  ...['/get-session', '/list-accounts', '/verify-email', '/callback/:provider'].map((path) => ({
    method: 'GET' as const,
    path,
  })),
];
