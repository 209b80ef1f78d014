import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import { signAwsRequest } from './sign-aws-request.ts';
import type { AwsKeys } from './sign-aws-request.ts';

export type RegistryLogin = { username: string; password: string };
export type EcrAccount = AwsKeys & { region: string };

export type EcrTokens = {
  /** With what Amazon's registry is asked; rejects when it gives no token. */
  login(account: EcrAccount): Promise<RegistryLogin>;
};

type Deps = {
  clock: Clock;
  /** Where the service of a region is: `https://api.ecr.<region>.amazonaws.com`. */
  addressOf?: (region: string) => string;
};

const TARGET = 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken';
const TIMEOUT_MS = 10_000;
/** A token that is about to expire is not begun with. */
const SPARE_MS = 10 * 60_000;

const AnswerSchema = z.object({
  authorizationData: z.tuple([z.object({ authorizationToken: z.string(), expiresAt: z.number() })]),
});

/** Gets tokens of Amazon's registry, and keeps each for as long as it is good. */
export function createEcrTokens({ clock, addressOf = addressOfRegion }: Deps): EcrTokens {
  const kept = new Map<string, { login: RegistryLogin; expiresAtMs: number }>();
  return {
    async login(account) {
      const key = `${account.region} ${account.accessKeyId} ${account.secretAccessKey}`;
      const known = kept.get(key);
      const nowMs = clock.now().getTime();
      if (known !== undefined && known.expiresAtMs - SPARE_MS > nowMs) return known.login;
      const { authorizationToken, expiresAt } = await ask(account, {
        address: addressOf(account.region),
        time: amzTime(clock.now()),
      });
      const login = parseToken(authorizationToken);
      kept.set(key, { login, expiresAtMs: expiresAt * 1000 });
      return login;
    },
  };
}

async function ask(account: EcrAccount, { address, time }: { address: string; time: string }) {
  const body = '{}';
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    host: new URL(address).host,
    'x-amz-target': TARGET,
  };
  const authorization = signAwsRequest(account, {
    ...{ region: account.region, service: 'ecr', time, method: 'POST', path: '/', headers, body },
  });
  const { host: _given, ...sent } = headers;
  const answer = await fetch(`${address}/`, {
    ...{ method: 'POST', body, redirect: 'error' },
    headers: { ...sent, authorization, 'x-amz-date': time },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`Amazon's registry answered ${answer.status} when asked for a token.`);
  const [data] = AnswerSchema.parse(await answer.json()).authorizationData;
  return data;
}

function parseToken(token: string): RegistryLogin {
  const text = Buffer.from(token, 'base64').toString('utf8');
  const at = text.indexOf(':');
  if (at < 1) throw new Error("The token of Amazon's registry is not one.");
  return { username: text.slice(0, at), password: text.slice(at + 1) };
}

const amzTime = (date: Date) => date.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
const addressOfRegion = (region: string) => `https://api.ecr.${region}.amazonaws.com`;
