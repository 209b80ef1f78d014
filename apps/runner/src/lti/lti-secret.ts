import { createHmac } from 'node:crypto';

/** What launches and the tool's own key are protected with; made from the installation's secret, and useless for its other purposes. */
export function ltiSecret(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('lti').digest('base64url');
}
