import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastifyCookie } from '@fastify/cookie';
import { z } from 'zod';
import { ADDRESS_HEADER, AUTH_PATH, COOKIE_PREFIX } from '../accounts/auth-wire.ts';
import { limitedRequest } from '../accounts/limited-request.ts';
import { AppError } from '../lib/app-error.ts';
import type { ApiDeps } from './api-deps.ts';
import { AUTH_PATHS } from './auth-paths.ts';

/** No request to it is longer, but for somebody who tries what happens then. */
const MAX_BODY_BYTES = 16 * 1024;
const MAX_NAMED_ADDRESS = 320;

const ABOUT_MAIL_SCHEMA = z.union([
  z.object({ email: z.string().max(MAX_NAMED_ADDRESS) }).transform(({ email }) => email),
  z.object({ newEmail: z.string().max(MAX_NAMED_ADDRESS) }).transform(({ newEmail }) => newEmail),
]);

/** `/api/auth/*`: the account library, as far as it can be reached. Takes JSON only. */
export function registerAuth(app: FastifyInstance, deps: ApiDeps): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    for (const { method, path } of AUTH_PATHS) {
      scope.route({
        method,
        url: `${AUTH_PATH}${path}`,
        bodyLimit: MAX_BODY_BYTES,
        exposeHeadRoute: false,
        config: { access: 'account' },
        handler: (request, reply) => answer(deps, { request, reply, path }),
      });
    }
  });
}

type Asked = { request: FastifyRequest; reply: FastifyReply; path: string };

async function answer(deps: ApiDeps, { request, reply, path }: Asked): Promise<FastifyReply> {
  const body = typeof request.body === 'string' ? request.body : null;
  const asked = { path, address: request.ip, email: emailIn(body), session: sessionIn(request) };
  const result = await limitedRequest(deps, asked, () => deps.auth.handler(webRequest(deps, request, body)));
  if (result.response === null) {
    reply.header('retry-after', Math.ceil(result.retryAfterMs / 1000));
    throw new AppError('too_many_requests');
  }
  const { response } = result;
  // Whatever went wrong in there is in its log, and is ours to tell.
  if (response.status >= 500) throw new AppError('unavailable');
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}

/** The request in the form that the library takes: with what it needs, and nothing that a client could pretend. */
function webRequest(deps: ApiDeps, request: FastifyRequest, body: string | null): Request {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip });
  const passedOn = [
    'cookie',
    'user-agent',
    'accept',
    ...(request.method === 'GET' ? [] : ['origin', 'content-type']),
  ];
  for (const name of passedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const url = new URL(request.url, deps.accountSettings.publicUrl);
  return new Request(url, { method: request.method, headers, body });
}

/** The address for mail that a request is about, in the form in which it is kept. */
function emailIn(body: string | null): string | null {
  if (body === null) return null;
  try {
    return ABOUT_MAIL_SCHEMA.safeParse(JSON.parse(body)).data?.trim().toLowerCase() ?? null;
  } catch {
    // It is not JSON, as the library is going to say.
    return null;
  }
}

function sessionIn(request: FastifyRequest): string | null {
  const cookies = fastifyCookie.parse(request.headers.cookie ?? '');
  const entry = Object.entries(cookies).find(([name]) => name.endsWith(`${COOKIE_PREFIX}.session_token`));
  return entry?.[1] ?? null;
}
