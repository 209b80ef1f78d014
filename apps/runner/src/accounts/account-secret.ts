import { createHmac } from 'node:crypto';

/** What accounts are signed and encrypted with; made from the installation's secret, and useless for its other purposes. */
export function accountSecret(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('accounts').digest('base64url');
}
