import { createLocalJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../lib/clock.ts';
import type { AskPlatform } from './platform-client.ts';
import { readAnswer } from './read-answer.ts';

/** The keys that are at an address, for verifying what its platform has signed. */
export type PlatformKeys = (jwksUrl: string) => JWTVerifyGetKey;

type KeySet = ReturnType<typeof createLocalJWKSet>;
type Known = { keys: Promise<KeySet>; at: number };

const JwksSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

const FRESH_MS = 10 * 60_000;
/** Whoever makes up names of keys does not make us ask more often. */
const LEAST_INTERVAL_MS = 15_000;
const MAX_KNOWN = 1_000;

/** Fetches platforms' keys and remembers them for a while; a key that is not among them is looked for again. */
export function createPlatformKeys({ ask, clock }: { ask: AskPlatform; clock: Clock }): PlatformKeys {
  const known = new Map<string, Known>();

  function fetchKeys(url: string): Known {
    const keys = ask({ method: 'GET', url, headers: { accept: 'application/json' } }).then((answer) =>
      createLocalJWKSet(readAnswer(answer, JwksSchema)),
    );
    const entry = { keys, at: clock.now().getTime() };
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(url, entry);
    // What failed is not remembered; who waits for it hears of it.
    keys.catch(() => known.get(url) === entry && known.delete(url));
    return entry;
  }

  return (url) => async (header, token) => {
    const ageOf = ({ at }: Known) => clock.now().getTime() - at;
    const remembered = known.get(url);
    const entry = remembered === undefined || ageOf(remembered) > FRESH_MS ? fetchKeys(url) : remembered;
    try {
      return await (
        await entry.keys
      )(header, token);
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      if (!isUnknown || ageOf(entry) < LEAST_INTERVAL_MS) throw error;
      return (await fetchKeys(url).keys)(header, token);
    }
  };
}
