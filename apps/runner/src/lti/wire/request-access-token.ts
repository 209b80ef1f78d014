import { SignJWT } from 'jose';
import { z } from 'zod';
import { newId } from '../../lib/ids.ts';
import type { AskPlatform } from './platform-client.ts';
import { readAnswer } from './read-answer.ts';
import { readToolKey, SIGNATURE } from './tool-key.ts';
import type { ToolKeyDeps } from './tool-key.ts';

export type TokenDeps = ToolKeyDeps & { askPlatform: AskPlatform };

type Input = { platform: { clientId: string; tokenUrl: string }; scope: string; stop?: AbortSignal };

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const TokenSchema = z.object({ access_token: z.string().min(1).max(16_384) });

/** Gets from a platform the right to use one of its services, by proving with our key who we are. Throws `PlatformFailed`. */
export async function requestAccessToken(deps: TokenDeps, { platform, scope, stop }: Input): Promise<string> {
  const { clientId, tokenUrl } = platform;
  const key = await readToolKey(deps);
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: SIGNATURE, kid: key.id, typ: 'JWT' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setIssuedAt()
    .setExpirationTime('5m')
    .setJti(newId())
    .sign(key.privateKey);
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: assertion,
    scope,
  });
  const answer = await deps.askPlatform({
    method: 'POST',
    url: tokenUrl,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    ...(stop !== undefined && { stop }),
  });
  return readAnswer(answer, TokenSchema).access_token;
}
