import type { IncomingMessage, ServerResponse } from 'node:http';
import { DEEP_LINK, rolesOf } from './claims.ts';
import type { Platform } from './platform-types.ts';
import { Refused } from './refused.ts';
import { requireToken, takeDeepLink, takeToken } from './services.ts';

type Answer = { status?: number; headers?: Record<string, string>; body?: unknown; html?: string };

/** Answers a request to a platform: of browsers, or of the tool. */
export async function answerRequest(
  platform: Platform,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = await route(platform, request).catch((error: unknown) => ({
    status: error instanceof Refused ? error.status : 500,
    body: { error: String(error) },
  }));
  const { status = 200, headers = {}, body, html }: Answer = answer;
  const type = html === undefined ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(html ?? (body === undefined ? '' : JSON.stringify(body)));
}

async function route(platform: Platform, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', platform.issuer);
  if (pathname === '/jwks') return { body: await platform.publicKeys() };
  if (pathname === '/open') return open(platform, searchParams);
  if (pathname === '/auth') return authenticate(platform, searchParams);
  if (pathname === '/deep-link') return takeDeepLink(platform, new URLSearchParams(await bodyOf(request)));
  if (platform.faults.status !== undefined) return { status: platform.faults.status };
  if (pathname === '/token') return takeToken(platform, new URLSearchParams(await bodyOf(request)));
  if (pathname === '/members') return members(platform, request, searchParams);
  if (pathname.startsWith('/items/')) return takeScore(platform, request, pathname);
  return { status: 404 };
}

/** Begins a launch, as a platform does when somebody clicks on a link. */
function open({ issuer, clientId, deploymentId, tool }: Platform, query: URLSearchParams): Answer {
  const url = new URL('/api/lti/login', tool.publicUrl);
  url.search = new URLSearchParams({
    ...{ iss: issuer, client_id: clientId, lti_deployment_id: deploymentId },
    ...{ login_hint: query.get('as') ?? '', lti_message_hint: query.get('to') ?? DEEP_LINK },
    target_link_uri: `${tool.publicUrl}/api/lti/launch`,
  }).toString();
  return { status: 302, headers: { location: url.href } };
}

async function authenticate(platform: Platform, query: URLSearchParams): Promise<Answer> {
  const redirect = `${platform.tool.publicUrl}/api/lti/launch`;
  const expected = {
    ...{ client_id: platform.clientId, redirect_uri: redirect, scope: 'openid', prompt: 'none' },
    ...{ response_type: 'id_token', response_mode: 'form_post' },
  };
  for (const [name, value] of Object.entries(expected))
    if (query.get(name) !== value) throw new Refused(400, `${name} is ${query.get(name)}.`);
  const fields = { id_token: await platform.idToken(query), state: query.get('state') ?? '' };
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
  );
  const form = `<form method="post" action="${redirect}">${inputs.join('')}</form>`;
  return { html: `<!doctype html><title>School</title>${form}<script>document.forms[0].submit()</script>` };
}

function members(platform: Platform, request: IncomingMessage, query: URLSearchParams): Answer {
  requireToken(platform, request, 'contextmembership.readonly');
  const [from, size] = [Number(query.get('from') ?? 0), platform.pageSize];
  const all = [...platform.users.values()];
  const next = `<${platform.issuer}/members?from=${from + size}>; rel="next"`;
  return {
    headers: from + size < all.length ? { link: next } : {},
    body: {
      ...{ id: `${platform.issuer}/members`, context: platform.context },
      members: all.slice(from, from + size).map((user) => ({
        ...{ status: user.status ?? 'Active', user_id: user.subject, roles: rolesOf(user) },
        ...{ name: user.name, email: user.email },
      })),
    },
  };
}

async function takeScore(platform: Platform, request: IncomingMessage, pathname: string): Promise<Answer> {
  requireToken(platform, request, 'scope/score');
  const id = /^\/items\/([^/]+)\/lineitem\/scores$/.exec(pathname)?.[1] ?? '';
  const item = platform.links.get(id)?.lineItem;
  const isScore = request.headers['content-type'] === 'application/vnd.ims.lis.v1.score+json';
  if (item == null || request.method !== 'POST' || !isScore) throw new Refused(404, 'There is no such item.');
  const score = JSON.parse(await bodyOf(request));
  if (platform.faults.unknownUsers?.includes(score.userId)) throw new Refused(404, 'Nobody is called so.');
  const last = item.scores.findLast(({ userId }) => userId === score.userId);
  if (last !== undefined && last.timestamp >= score.timestamp) throw new Refused(409, 'That is older.');
  item.scores.push(score);
  return { status: 204 };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
