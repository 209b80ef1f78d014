import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { launchClaims } from './claims.ts';
import { answerRequest } from './endpoints.ts';
import type { Platform } from './platform-types.ts';

const LOCAL: readonly string[] = ['localhost', '127.0.0.1'];

type Options = { toolUrl: string; publicUrl?: string; title?: string };

/** Starts a platform on a free port of this machine. */
export async function startPlatform({ toolUrl, publicUrl = toolUrl, title }: Options): Promise<Platform> {
  const kid = randomUUID();
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const server = createServer((request, response) => void answerRequest(platform, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // By the name that the tool has: without encryption browsers take cookies along only within one site.
  const { hostname } = new URL(publicUrl);
  const issuer = `http://${LOCAL.includes(hostname) ? hostname : 'localhost'}:${port}`;

  const sign = (claims: JWTPayload, key: CryptoKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);

  const platform: Platform = {
    ...{ issuer, clientId: `tool-${kid.slice(0, 8)}`, deploymentId: '1' },
    context: { id: `course-${kid.slice(0, 8)}`, title: title ?? 'Algorithms on the platform' },
    ...{ users: new Map(), links: new Map(), tool: { url: toolUrl, publicUrl }, faults: {}, pageSize: 2 },
    registration: () => ({
      ...{ name: 'School', issuer, clientId: platform.clientId, deploymentIds: [platform.deploymentId] },
      ...{ authUrl: `${issuer}/auth`, tokenUrl: `${issuer}/token`, jwksUrl: `${issuer}/jwks` },
      makesTeachers: true,
    }),
    addLink(name, custom = {}, scoreMaximum) {
      const id = randomUUID();
      const lineItem =
        scoreMaximum === undefined
          ? null
          : { id: `${issuer}/items/${id}/lineitem?type=1`, label: name, scoreMaximum, scores: [] };
      const link = { id, title: name, custom, lineItem };
      platform.links.set(id, link);
      return link;
    },
    openUrl: (subject, purpose) => {
      const query = new URLSearchParams({
        as: subject,
        to: purpose === 'deep_link' ? purpose : purpose.link,
      });
      return `${issuer}/open?${query.toString()}`;
    },
    async idToken(query) {
      const claims = launchClaims(platform, query);
      const { claims: change, foreignKey = false } = platform.faults;
      return sign(change?.(claims) ?? claims, foreignKey ? foreign.privateKey : own.privateKey);
    },
    async verifyTool(jwt, audience) {
      const keys = createRemoteJWKSet(new URL(`${platform.tool.url}/api/lti/jwks`));
      const { payload } = await jwtVerify(jwt, keys, {
        ...{ issuer: platform.clientId, audience, algorithms: ['RS256'], requiredClaims: ['exp', 'iat'] },
      });
      return payload;
    },
    publicKeys: async () => ({
      keys: [{ ...(await exportJWK(own.publicKey)), kid, alg: 'RS256', use: 'sig' }],
    }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return platform;
}
