import { createHmac } from 'node:crypto';

/**
 * With what callbacks for executions of a key are signed. It is made from the server's secret and the key's id, so it is
 * stored nowhere, tells nothing of the key, and is the same in every process.
 */
export function callbackSecret(serverSecret: string, apiKeyId: string): string {
  return `whsec_${createHmac('sha256', serverSecret).update(`callback ${apiKeyId}`).digest('base64url')}`;
}

/** Value of the header `Crucible-Signature`: when it was sent (Unix time in seconds), and the HMAC-SHA256 of that, a dot and the body. */
export function callbackSignature(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
