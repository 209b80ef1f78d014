import type { IncomingHttpHeaders } from 'node:http';
import { API_KEY_PREFIX } from '@crucible/contracts/api-key';

/** Headers in which clients of the doors carry a key, beside `Authorization`. Never a query parameter: those end up in logs. */
const KEY_HEADERS = ['x-auth-token', 'x-rapidapi-key'] as const;

/**
 * The key that came with a request; null when there is none. `Authorization` may be `Bearer`, the bare key, or `Basic`
 * with the key as name or password, which is what a client sends whose base URL is `https://:key@host`.
 */
export function doorSecret(headers: IncomingHttpHeaders): string | null {
  const { authorization } = headers;
  if (authorization !== undefined) return ofAuthorization(authorization);
  for (const name of KEY_HEADERS) {
    const value = headers[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

function ofAuthorization(header: string): string {
  const [scheme = '', rest] = header.trim().split(/\s+/, 2);
  if (rest === undefined) return scheme;
  return scheme.toLowerCase() === 'basic' ? ofBasic(rest) : rest;
}

function ofBasic(encoded: string): string {
  const [name = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return name.startsWith(API_KEY_PREFIX) ? name : password.join(':');
}
