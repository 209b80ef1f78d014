import { createHash } from 'node:crypto';
import type { Db, LtiPlatform } from '@crucible/db';
import { errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { Clock } from '../../lib/clock.ts';
import { CLAIMS } from '../wire/lti-names.ts';
import { PlatformFailed } from '../wire/platform-client.ts';
import type { PlatformKeys } from '../wire/platform-keys.ts';
import { SIGNATURE } from '../wire/tool-key.ts';
import { LaunchClaimsSchema } from './launch-claims.ts';
import type { LaunchClaims } from './launch-claims.ts';
import { toLaunchMessage } from './launch-message.ts';
import type { LaunchMessage } from './launch-message.ts';
import { LaunchRefused } from './launch-refused.ts';
import { LOGIN_SECONDS, verifyLoginState } from './login-state.ts';

type Deps = { db: Db; clock: Clock; ltiSecret: string; platformKeys: PlatformKeys };
type Input = { idToken: string; state: string; cookie: string | undefined };

/** By how much clocks may differ. */
const TOLERANCE_SECONDS = 60;

/**
 * Finds out whether a launch is genuine: begun by this browser, answered by the platform that was asked, for this tool, now
 * and for the first time. Resolves to what it says; throws `LaunchRefused`.
 */
export async function verifyLaunch(deps: Deps, { idToken, state, cookie }: Input): Promise<LaunchMessage> {
  const login = await verifyLoginState(deps.ltiSecret, { cookie, state });
  const platform = await deps.db.ltiPlatform.findUnique({ where: { id: login.platformId } });
  if (platform === null) throw new LaunchRefused('unknown_platform');
  const claims = readClaims(await verifyToken(deps, platform, idToken));
  if (claims.nonce !== login.nonce) throw new LaunchRefused('invalid', 'The nonce is another one.');
  if (!platform.deploymentIds.includes(claims[CLAIMS.deploymentId])) throw new LaunchRefused('deployment');
  await useNonce(deps, `${platform.id} ${login.nonce}`);
  return toLaunchMessage(platform.id, claims);
}

async function verifyToken(deps: Deps, platform: LtiPlatform, idToken: string): Promise<JWTPayload> {
  const { issuer, clientId, jwksUrl } = platform;
  try {
    const { payload } = await jwtVerify(idToken, deps.platformKeys(jwksUrl), {
      ...{ issuer, audience: clientId, algorithms: [SIGNATURE], clockTolerance: TOLERANCE_SECONDS },
      ...{ requiredClaims: ['exp', 'iat', 'nonce'], currentDate: deps.clock.now() },
    });
    // A token for several audiences says for which of them it was made.
    if (Array.isArray(payload.aud) && payload.aud.length > 1 && payload['azp'] !== clientId)
      throw new LaunchRefused('invalid', 'The token was made for another audience.');
    return payload;
  } catch (cause) {
    if (cause instanceof LaunchRefused) throw cause;
    if (cause instanceof PlatformFailed) throw new LaunchRefused('platform_unavailable', cause);
    if (cause instanceof errors.JOSEError) throw new LaunchRefused('invalid', cause);
    throw cause;
  }
}

function readClaims(payload: JWTPayload): LaunchClaims {
  const parsed = LaunchClaimsSchema.safeParse(payload);
  if (!parsed.success) throw new LaunchRefused('invalid', parsed.error);
  return parsed.data;
}

/** Notes that a launch was made; of two that try the same at once one is refused. */
async function useNonce({ db, clock }: Deps, nonce: string): Promise<void> {
  const hash = createHash('sha256').update(nonce).digest('base64url');
  const expiresAt = new Date(clock.now().getTime() + (LOGIN_SECONDS + TOLERANCE_SECONDS) * 1000);
  const { count } = await db.ltiNonce.createMany({ data: [{ hash, expiresAt }], skipDuplicates: true });
  if (count === 0) throw new LaunchRefused('used');
}
