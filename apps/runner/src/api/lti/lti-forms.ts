import { AssignmentIdSchema, LtiLaunchIdSchema } from '@crucible/contracts/ids';
import { LTI_PATHS } from '@crucible/contracts/lti';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../lib/app-error.ts';
import { answerDeepLink } from '../../lti/launches/answer-deep-link.ts';
import { deepLinkPage } from '../../lti/launches/deep-link-page.ts';
import { linkAccount } from '../../lti/launches/link-account.ts';
import type { ApiDeps } from '../api-deps.ts';
import { authorOf } from '../author-of.ts';
import { parseInput } from '../rest/parse-input.ts';
import { LINK_COOKIE, ownCookie } from './lti-cookies.ts';
import { orRefuse } from './refuse-launch.ts';

const OWN = { config: { access: 'session' } } as const;

const LinkFormSchema = z.object({ launchId: LtiLaunchIdSchema });
const DeepLinkFormSchema = z.object({ launchId: LtiLaunchIdSchema, assignmentId: AssignmentIdSchema });

/** The forms of our own pages about launches: their answers are pages, and cookies that scripts cannot read. */
export function registerLtiForms(scope: FastifyInstance, deps: ApiDeps): void {
  scope.post(LTI_PATHS.link, OWN, (request, reply) =>
    orRefuse({ request, reply }, async () => {
      const { launchId } = parseInput(LinkFormSchema, request.body);
      const { by } = askerOf(request);
      const secret = request.cookies[LINK_COOKIE] ?? '';
      const path = await linkAccount(deps, { launchId, secret, by });
      reply.clearCookie(LINK_COOKIE, ownCookie(deps.publicUrl, 0));
      return reply.redirect(path, 303);
    }),
  );

  scope.post(LTI_PATHS.deepLink, OWN, (request, reply) => sendDeepLink(deps, request, reply));
}

async function sendDeepLink(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const choice = parseInput(DeepLinkFormSchema, request.body);
  const { html, policy } = deepLinkPage(await answerDeepLink(deps, { ...choice, ...askerOf(request) }));
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .send(html);
}

/** Whoever is signed in, with a second factor where their role needs one. */
function askerOf(request: FastifyRequest) {
  const { identity } = request;
  if (identity === null || identity.role === 'anonymous') throw new AppError('sign_in_needed');
  if (identity.needsTwoFactor) throw new AppError('two_factor_needed');
  const { personId, role } = identity;
  return { actor: { personId, role }, by: authorOf({ personId, address: request.ip }) };
}
