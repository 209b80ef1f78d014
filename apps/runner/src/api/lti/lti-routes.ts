import { LTI_PATHS } from '@crucible/contracts/lti';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ADDRESS_HEADER } from '../../accounts/auth-wire.ts';
import { beginLogin } from '../../lti/launches/begin-login.ts';
import { LaunchRefused } from '../../lti/launches/launch-refused.ts';
import { LOGIN_SECONDS } from '../../lti/launches/login-state.ts';
import { receiveLaunch } from '../../lti/launches/receive-launch.ts';
import { DECISION_SECONDS } from '../../lti/launches/stored-launch.ts';
import { verifyLaunch } from '../../lti/launches/verify-launch.ts';
import { readPublicKeys } from '../../lti/wire/tool-key.ts';
import type { ApiDeps } from '../api-deps.ts';
import { acceptForms } from '../form-body.ts';
import { crossSiteCookie, LINK_COOKIE, loginCookieName, ownCookie } from './lti-cookies.ts';
import { registerLtiForms } from './lti-forms.ts';
import { orRefuse } from './refuse-launch.ts';

const PLATFORM = { config: { access: 'platform' }, exposeHeadRoute: false } as const;

const TextSchema = z.string().max(200_000);
const LaunchFormSchema = z.union([
  z.object({ id_token: TextSchema, state: TextSchema }),
  z.object({ error: TextSchema, error_description: TextSchema.optional() }),
]);

/**
 * `/api/lti/*`: where learning platforms send browsers, and find our keys. Every site may send to these, so nothing is
 * believed but what is signed, and what the browser brings back.
 */
export function registerLti(app: FastifyInstance, deps: ApiDeps): void {
  app.register(async (scope) => {
    acceptForms(scope);
    scope.get(LTI_PATHS.jwks, PLATFORM, () => readPublicKeys(deps));
    scope.get(LTI_PATHS.login, PLATFORM, (request, reply) => login(deps, request, reply));
    scope.post(LTI_PATHS.login, PLATFORM, (request, reply) => login(deps, request, reply));
    scope.post(LTI_PATHS.launch, PLATFORM, (request, reply) => launch(deps, request, reply));
    registerLtiForms(scope, deps);
  });
}

function login(deps: ApiDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return orRefuse({ request, reply }, async () => {
    const params = request.method === 'GET' ? request.query : request.body;
    const { state, cookie, location } = await beginLogin(deps, { params, address: request.ip });
    reply.setCookie(loginCookieName(state), cookie, crossSiteCookie(deps.publicUrl, LOGIN_SECONDS));
    return reply.redirect(location, 302);
  });
}

function launch(deps: ApiDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return orRefuse({ request, reply }, async () => {
    const form = LaunchFormSchema.safeParse(request.body);
    if (!form.success) throw new LaunchRefused('invalid', form.error);
    if ('error' in form.data) throw new LaunchRefused('platform_said_no', form.data);
    const { id_token: idToken, state } = form.data;
    const name = loginCookieName(state);
    const message = await verifyLaunch(deps, { idToken, state, cookie: request.cookies[name] });
    reply.clearCookie(name, crossSiteCookie(deps.publicUrl, 0));
    const { path, signIn, linkSecret } = await receiveLaunch(deps, { message, address: request.ip });
    if (linkSecret !== null)
      reply.setCookie(LINK_COOKIE, linkSecret, ownCookie(deps.publicUrl, DECISION_SECONDS));
    if (signIn !== null) await startSession(deps, { request, reply, personId: signIn });
    return reply.redirect(path, 303);
  });
}

type Start = { request: FastifyRequest; reply: FastifyReply; personId: string };

/** Signs somebody in whom the platform has vouched for. */
async function startSession({ auth }: ApiDeps, { request, reply, personId }: Start): Promise<void> {
  const userAgent = request.headers['user-agent'] ?? '';
  const { headers } = await auth.api.startSession({
    body: { personId },
    headers: new Headers({ [ADDRESS_HEADER]: request.ip, 'user-agent': userAgent }),
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}
