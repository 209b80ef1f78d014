import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';

/** Whoever signs in at the provider next. */
type Identity = { sub: string; email: string; email_verified: boolean; name?: string };

export type OidcProvider = {
  issuer: string;
  /** As if this person were signed in there. */
  signIn(identity: Identity): void;
  stop(): Promise<void>;
};

export const OIDC_CLIENT = { clientId: 'crucible', clientSecret: 'a secret that both know' };

const json = (body: unknown) => ({ status: 200, headers: { 'content-type': 'application/json' }, body });

/** A provider of OpenID Connect that signs in whoever it is told to, with code flow and PKCE. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, { identity: Identity; challenge: string | null; nonce: string | null }>();
  const tokens = new Map<string, Identity>();
  let next: Identity | null = null;
  let issuer = '';

  function authorize(query: URLSearchParams) {
    if (next === null) return { status: 403, headers: {}, body: {} };
    const code = randomBytes(16).toString('hex');
    const [challenge, nonce] = [query.get('code_challenge'), query.get('nonce')];
    codes.set(code, { identity: next, challenge, nonce });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    return { status: 302, headers: { location: back.href }, body: {} };
  }

  async function token(form: URLSearchParams) {
    const granted = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (granted === undefined || granted.challenge !== verifier) {
      return { ...json({ error: 'invalid_grant' }), status: 400 };
    }
    const { identity, nonce } = granted;
    const accessToken = randomBytes(16).toString('hex');
    tokens.set(accessToken, identity);
    const idToken = await new SignJWT({ ...identity, ...(nonce !== null && { nonce }) })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience(OIDC_CLIENT.clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    return json({ access_token: accessToken, id_token: idToken, token_type: 'Bearer', expires_in: 300 });
  }

  async function answer(request: IncomingMessage) {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          ...{ authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
          ...{ userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/jwks` },
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/jwks':
        return json({ keys: [jwk] });
      case '/authorize':
        return authorize(searchParams);
      case '/token':
        return token(new URLSearchParams(await bodyOf(request)));
      case '/userinfo':
        return json(tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '') ?? {});
      default:
        return { status: 404, headers: {}, body: {} };
    }
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, body }) => {
      response.writeHead(status, headers);
      response.end(JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    signIn: (identity) => {
      next = identity;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
