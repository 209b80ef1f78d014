import { fastifyCookie } from '@fastify/cookie';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { adoptVisitor } from '../accounts/adopt-visitor.ts';
import { readSession } from '../accounts/read-session.ts';
import type { ReadSession } from '../accounts/read-session.ts';
import { newId } from '../lib/ids.ts';
import type { ApiDeps } from './api-deps.ts';
import { visitorIdentity } from './identity.ts';
import type { Identity } from './identity.ts';

/** Names a visitor who has no account; whoever has one has a cookie of the account library too. */
const VISITOR_COOKIE = 'crucible_session';

/** The longest time that browsers keep a cookie. */
const MAX_AGE_SECONDS = 400 * 24 * 3600;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks on a route for sessions, or null without a valid one. */
    identity: Identity | null;
  }
}

export type SessionReader = {
  /** Who a Cookie header speaks for, or null when there is nothing in it that we signed. */
  read(cookieHeader: string | undefined): Promise<Identity | null>;
  /** The same for a request, which may be answered with other cookies: what a visitor made goes over to the account. */
  recognize(request: FastifyRequest, reply: FastifyReply): Promise<Identity | null>;
};

/** Cookies, and how to read the session in them. */
export async function registerSessions(
  app: FastifyInstance,
  { deps, secret }: { deps: ApiDeps; secret: string },
): Promise<SessionReader> {
  await app.register(fastifyCookie, { secret });
  app.decorateRequest('identity', null);
  const visitorOf = createVisitorReader(secret);

  const identify = ({ signedIn }: ReadSession, visitorId: string | null): Identity | null =>
    signedIn ?? (visitorId === null ? null : visitorIdentity(visitorId));

  return {
    read: async (cookie = '') => identify(await readSession(deps, cookie), visitorOf(cookie)),
    async recognize(request, reply) {
      const { cookie = '' } = request.headers;
      const session = await readSession(deps, cookie);
      for (const header of session.setCookies) reply.header('set-cookie', header);
      const visitorId = visitorOf(cookie);
      if (session.signedIn !== null && visitorId !== null) {
        await adoptVisitor(deps, { visitorId, personId: session.signedIn.personId });
        reply.clearCookie(VISITOR_COOKIE, { path: '/' });
      }
      return identify(session, visitorId);
    },
  };
}

/** The visitor whom a Cookie header names, or null when there is none or the signature is wrong. */
function createVisitorReader(secret: string): (cookieHeader: string) => string | null {
  const signer = fastifyCookie.signerFactory(secret);
  return (cookieHeader) => {
    const signed = fastifyCookie.parse(cookieHeader)[VISITOR_COOKIE];
    if (signed === undefined) return null;
    const { valid, value } = signer.unsign(signed);
    return valid && value !== null && value !== '' ? value : null;
  };
}

/**
 * Who asks; somebody without a valid session becomes a new visitor and gets the cookie: for encrypted connections only
 * where the pages are reached by them, which is not seen from here when a proxy in front has decrypted them.
 */
export function ensureSession(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  publicUrl: string,
): Identity {
  if (request.identity !== null) return request.identity;
  const identity = visitorIdentity(newId());
  request.identity = identity;
  const options: CookieSerializeOptions = {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https' || publicUrl.startsWith('https:'),
    path: '/',
    maxAge: MAX_AGE_SECONDS,
  };
  reply.setCookie(VISITOR_COOKIE, identity.personId, options);
  return identity;
}
