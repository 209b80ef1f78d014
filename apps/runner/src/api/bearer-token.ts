import { AppError } from '../lib/app-error.ts';

/** The token of an Authorization header; `key_missing` when there is none. */
export function bearerToken(header: string | undefined): string {
  const token = /^Bearer +([\x21-\x7e]{1,500})$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw new AppError('key_missing');
  return token;
}
