import { isIP } from 'node:net';
import type { CallbackRules } from './callback-rules.ts';
import { isPublicAddress } from './is-public-address.ts';

export type Address = { address: string; family: number };

export type PinnedAddresses = [Address, ...Address[]];

/** All addresses of a name, as the system finds them. */
export type LookUp = (hostname: string) => Promise<Address[]>;

/** Thrown where a callback will never be sent, however often it is tried. */
export class CallbackRefused extends Error {
  override name = 'CallbackRefused';
}

/**
 * The addresses to connect to, of which there is at least one. All of them have to be public: a name that stands for a
 * private one as well is refused as a whole. Whoever connects must use these and not look the name up again, because the
 * answer may be another by then.
 */
export async function pinAddresses(
  lookUp: LookUp,
  hostname: string,
  rules: CallbackRules,
): Promise<PinnedAddresses> {
  const literal = hostname.replaceAll(/[[\]]/g, '');
  const family = isIP(literal);
  const [first, ...others] = family === 0 ? await lookUp(hostname) : [{ address: literal, family }];
  if (first === undefined) throw new Error('The name has no address.');
  const hidden = [first, ...others].some(({ address }) => !isPublicAddress(address));
  if (hidden && !rules.allowPrivate) throw new CallbackRefused('The address leads to a private network.');
  return [first, ...others];
}
