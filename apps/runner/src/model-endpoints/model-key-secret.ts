import { createHmac } from 'node:crypto';

/** What keys of model endpoints are sealed with; made from the installation's secret, and useless for its other purposes. */
export function modelKeySecret(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('model-keys').digest('base64url');
}
