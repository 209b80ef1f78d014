import { fastifyCookie } from '@fastify/cookie';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../lib/ids.ts';

const SESSION_COOKIE = 'crucible_session';

/** The longest time that browsers keep a cookie. */
const MAX_AGE_SECONDS = 400 * 24 * 3600;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks on a route for sessions, or null without a valid one. */
    personId: string | null;
  }
}

/** The person that a Cookie header speaks for, or null when there is none or its signature is wrong. */
export type SessionReader = (cookieHeader: string | undefined) => string | null;

function createSessionReader(secret: string): SessionReader {
  const signer = fastifyCookie.signerFactory(secret);
  return (cookieHeader) => {
    const signed = fastifyCookie.parse(cookieHeader ?? '')[SESSION_COOKIE];
    if (signed === undefined) return null;
    const { valid, value } = signer.unsign(signed);
    return valid && value !== null && value !== '' ? value : null;
  };
}

/** Cookies, and how to read the session in them; anything that we did not sign counts as none. */
export async function registerSessions(app: FastifyInstance, secret: string): Promise<SessionReader> {
  await app.register(fastifyCookie, { secret });
  app.decorateRequest('personId', null);
  return createSessionReader(secret);
}

/** The person who asks; a visitor without a valid session becomes a new one and gets the cookie. */
export function ensureSession(request: FastifyRequest, reply: FastifyReply): string {
  if (request.personId !== null) return request.personId;
  const personId = newId();
  request.personId = personId;
  const options: CookieSerializeOptions = {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    path: '/',
    maxAge: MAX_AGE_SECONDS,
  };
  reply.setCookie(SESSION_COOKIE, personId, options);
  return personId;
}
