import { randomBytes } from 'node:crypto';
import type { Db } from '@crucible/db';
import { LTI_PATHS } from '@crucible/contracts/lti';
import { z } from 'zod';
import { countTry } from '../../accounts/throttle.ts';
import { LaunchRefused } from './launch-refused.ts';
import { signLoginState } from './login-state.ts';

type Deps = { db: Db; ltiSecret: string; publicUrl: string };
type Input = { params: unknown; address: string };

const TextSchema = z.string().max(4000);

/** What a platform sends to begin with. */
const LoginSchema = z.object({
  iss: TextSchema,
  login_hint: TextSchema,
  client_id: TextSchema.optional(),
  lti_message_hint: TextSchema.optional(),
});

/** A class behind one address opens its links at once. */
const PER_ADDRESS = { max: 600, windowMs: 60_000 };
const STATE_BYTES = 32;

/**
 * Begins a launch: resolves to where the platform is asked to say who comes, and to what the browser has to bring back
 * with the answer. Throws `LaunchRefused`.
 */
export async function beginLogin(
  { db, ltiSecret, publicUrl }: Deps,
  { params, address }: Input,
): Promise<{ state: string; cookie: string; location: string }> {
  const { allowed } = await countTry({ db }, `lti logins of ${address}`, PER_ADDRESS);
  if (!allowed) throw new LaunchRefused('too_many');
  const parsed = LoginSchema.safeParse(params);
  if (!parsed.success) throw new LaunchRefused('invalid', parsed.error);
  const { iss, client_id: clientId, login_hint: hint, lti_message_hint: messageHint } = parsed.data;
  const platforms = await db.ltiPlatform.findMany({
    where: { issuer: iss, ...(clientId !== undefined && { clientId }) },
    take: 2,
  });
  const [platform] = platforms;
  // Of several with one issuer nobody can tell which is meant.
  if (platform === undefined || platforms.length > 1) throw new LaunchRefused('unknown_platform');
  const [state, nonce] = [newSecret(), newSecret()];
  const url = new URL(platform.authUrl);
  const asked: Record<string, string> = {
    ...{ scope: 'openid', response_type: 'id_token', response_mode: 'form_post', prompt: 'none' },
    ...{ client_id: platform.clientId, redirect_uri: `${publicUrl}${LTI_PATHS.launch}` },
    ...{ login_hint: hint, state, nonce },
    ...(messageHint !== undefined && { lti_message_hint: messageHint }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  const cookie = await signLoginState(ltiSecret, { state, nonce, platformId: platform.id });
  return { state, cookie, location: url.href };
}

const newSecret = () => randomBytes(STATE_BYTES).toString('base64url');
