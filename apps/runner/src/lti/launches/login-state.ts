import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import { LaunchRefused } from './launch-refused.ts';

/** What was given to a browser when a launch began, and has to come back with it. */
export const LoginStateSchema = z.object({ state: z.string(), nonce: z.string(), platformId: z.string() });
export type LoginState = z.infer<typeof LoginStateSchema>;

/** Longer than anybody needs to sign in to a platform. */
export const LOGIN_SECONDS = 600;
const ALGORITHM = 'HS256';
const AUDIENCE = 'lti login';

const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** The state in a form that a browser keeps and cannot change. */
export async function signLoginState(secret: string, login: LoginState): Promise<string> {
  return new SignJWT(login)
    .setProtectedHeader({ alg: ALGORITHM })
    .setAudience(AUDIENCE)
    .setExpirationTime(`${LOGIN_SECONDS}s`)
    .sign(keyOf(secret));
}

/** Reads what a browser has brought back for this state. Throws `LaunchRefused`. */
export async function verifyLoginState(
  secret: string,
  { cookie, state }: { cookie: string | undefined; state: string },
): Promise<LoginState> {
  if (cookie === undefined) throw new LaunchRefused('browser');
  const { payload } = await jwtVerify(cookie, keyOf(secret), {
    ...{ algorithms: [ALGORITHM], audience: AUDIENCE },
  }).catch((cause: unknown) => {
    throw new LaunchRefused('browser', cause);
  });
  const login = LoginStateSchema.parse(payload);
  if (login.state !== state) throw new LaunchRefused('browser');
  return login;
}
