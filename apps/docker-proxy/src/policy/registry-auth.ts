import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import { Refusal } from './refusal.ts';

const MAX_LENGTH = 12_000;
const LoginSchema = z.strictObject({
  username: z.string().max(300).optional(),
  password: z.string().max(8000).optional(),
  serveraddress: z.string().max(300).optional(),
});

/**
 * The header with which the engine signs in at a registry, written anew; none where the client sent none that says anything. What is
 * meant for another registry than the one that is asked is refused.
 */
export function registryAuth(
  header: string | string[] | undefined,
  registry: string,
): Record<string, string> {
  if (header === undefined) return {};
  if (typeof header !== 'string' || header.length > MAX_LENGTH) throw notAllowed();
  const { username, password, serveraddress } = read(header);
  if (username === undefined && password === undefined) return {};
  if (serveraddress !== registry) throw notAllowed();
  const login = JSON.stringify({ username, password, serveraddress });
  return { 'x-registry-auth': Buffer.from(login).toString('base64url') };
}

function read(header: string): z.output<typeof LoginSchema> {
  try {
    return LoginSchema.parse(parseJson(Buffer.from(header, 'base64url')));
  } catch (cause) {
    throw notAllowed(cause);
  }
}

function notAllowed(cause?: unknown): Refusal {
  return new Refusal('header_not_allowed', 'The credentials are not for the registry that is asked.', {
    field: 'x-registry-auth',
    cause,
  });
}
