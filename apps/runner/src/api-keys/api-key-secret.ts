import { createHash, randomBytes } from 'node:crypto';
import { API_KEY_PREFIX } from '@crucible/contracts/api-key';

const SECRET_BYTES = 32;
/** Of a key's characters, those that people may see again: enough to tell keys apart, too few to guess the rest. */
const SHOWN_LENGTH = API_KEY_PREFIX.length + 6;

/** A new key that nobody can guess. */
export function newApiKeySecret(): string {
  return `${API_KEY_PREFIX}${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** What is stored of a key. */
export function storedSecret(secret: string): { hash: string; prefix: string } {
  return { hash: hashOfSecret(secret), prefix: secret.slice(0, SHOWN_LENGTH) };
}

/** SHA-256 in hex. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
