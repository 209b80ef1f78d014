import type { JWTPayload } from 'jose';
import type { Platform, PlatformUser, ResourceLink } from './platform-types.ts';

const CORE = 'https://purl.imsglobal.org/spec/lti/claim';
const ROLE = 'http://purl.imsglobal.org/vocab/lis/v2/membership';
const AGS = 'https://purl.imsglobal.org/spec/lti-ags';
const LIFETIME_SECONDS = 300;

/** Whether a login asks for something to be linked. */
export const DEEP_LINK = 'deep_link';

export const rolesOf = ({ role }: PlatformUser): string[] => [
  `${ROLE}#${role}`,
  'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student',
];

/** What a platform says of a launch that was asked for at its address of authentication. */
export function launchClaims(platform: Platform, query: URLSearchParams): JWTPayload {
  const { issuer, clientId, deploymentId, context } = platform;
  const user = platform.users.get(query.get('login_hint') ?? '');
  if (user === undefined) throw new Error('Nobody is called so here.');
  const hint = query.get('lti_message_hint') ?? '';
  const now = Math.floor(Date.now() / 1000);
  return {
    ...{ iss: issuer, aud: clientId, sub: user.subject, iat: now, exp: now + LIFETIME_SECONDS },
    nonce: query.get('nonce'),
    ...(user.name !== undefined && { name: user.name }),
    ...(user.email !== undefined && { email: user.email }),
    [`${CORE}/version`]: '1.3.0',
    [`${CORE}/deployment_id`]: deploymentId,
    [`${CORE}/roles`]: rolesOf(user),
    [`${CORE}/context`]: {
      ...context,
      type: ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering'],
    },
    'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
      context_memberships_url: `${issuer}/members`,
      service_versions: ['2.0'],
    },
    ...(hint === DEEP_LINK ? deepLinkClaims(issuer) : linkClaims(platform.links.get(hint))),
  };
}

function deepLinkClaims(issuer: string): JWTPayload {
  return {
    [`${CORE}/message_type`]: 'LtiDeepLinkingRequest',
    'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
      deep_link_return_url: `${issuer}/deep-link`,
      accept_types: ['link', 'ltiResourceLink'],
      accept_presentation_document_targets: ['window'],
      data: 'whatever the platform wants back',
    },
  };
}

function linkClaims(link: ResourceLink | undefined): JWTPayload {
  if (link === undefined) throw new Error('There is no such link.');
  return {
    [`${CORE}/message_type`]: 'LtiResourceLinkRequest',
    [`${CORE}/resource_link`]: { id: link.id, title: link.title },
    [`${CORE}/custom`]: link.custom,
    ...(link.lineItem !== null && {
      [`${AGS}/claim/endpoint`]: { scope: [`${AGS}/scope/score`], lineitem: link.lineItem.id },
    }),
  };
}
