import { createHmac } from 'node:crypto';

/** What passwords of registries are sealed with; made from the installation's secret, and useless for its other purposes. */
export function registrySecret(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('registries').digest('base64url');
}
