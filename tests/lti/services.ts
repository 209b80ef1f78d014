import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refused } from './refused.ts';
import type { Platform } from './platform-types.ts';

/** What was granted, by token; and assertions that were used. */
const granted = new WeakMap<Platform, { tokens: Map<string, string>; used: Set<string> }>();

function grantsOf(platform: Platform): { tokens: Map<string, string>; used: Set<string> } {
  const grants = granted.get(platform) ?? { tokens: new Map(), used: new Set() };
  granted.set(platform, grants);
  return grants;
}

/** Grants a scope to the tool, which proves with its key that it is the tool. */
export async function takeToken(platform: Platform, form: URLSearchParams): Promise<{ body: unknown }> {
  const { tokens, used } = grantsOf(platform);
  const isRight =
    form.get('grant_type') === 'client_credentials' &&
    form.get('client_assertion_type') === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  if (!isRight) throw new Refused(400, 'Nothing of that kind is granted.');
  const assertion = await platform.verifyTool(form.get('client_assertion') ?? '', `${platform.issuer}/token`);
  if (assertion.sub !== platform.clientId || assertion.jti === undefined || used.has(assertion.jti))
    throw new Refused(401, 'The assertion is not right.');
  used.add(assertion.jti);
  const token = randomUUID();
  tokens.set(token, form.get('scope') ?? '');
  return { body: { access_token: token, token_type: 'Bearer', expires_in: 3600, scope: form.get('scope') } };
}

/** Lets in whoever has a token for a scope that ends so. */
export function requireToken(platform: Platform, request: IncomingMessage, scope: string): void {
  const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
  if (grantsOf(platform).tokens.get(token)?.endsWith(scope) !== true)
    throw new Refused(401, 'There is no such grant.');
}

type Item = {
  type: string;
  title: string;
  custom: Record<string, string>;
  lineItem?: { scoreMaximum: number; label: string };
};

/** Makes links of what a teacher has chosen in the tool. */
export async function takeDeepLink(platform: Platform, form: URLSearchParams): Promise<{ html: string }> {
  const claims = await platform.verifyTool(form.get('JWT') ?? '', platform.issuer);
  const core = 'https://purl.imsglobal.org/spec/lti/claim';
  const deep = 'https://purl.imsglobal.org/spec/lti-dl/claim';
  const isAnswer =
    claims[`${core}/message_type`] === 'LtiDeepLinkingResponse' &&
    claims[`${core}/version`] === '1.3.0' &&
    claims[`${core}/deployment_id`] === platform.deploymentId &&
    claims[`${deep}/data`] === 'whatever the platform wants back' &&
    typeof claims['nonce'] === 'string';
  if (!isAnswer) throw new Refused(400, 'That is no answer.');
  const items = claims[`${deep}/content_items`] as Item[];
  for (const { title, custom, lineItem } of items) platform.addLink(title, custom, lineItem?.scoreMaximum);
  const names = items.map(({ title }) => `<li>${title}</li>`).join('');
  return { html: `<!doctype html><html lang="en"><title>School</title><h1>Linked</h1><ul>${names}</ul>` };
}
