import { isIP } from 'node:net';
import type { CallbackRules } from './callback-rules.ts';
import { isPublicAddress } from './is-public-address.ts';

export type Address = { address: string; family: number };

/** All addresses of a name, as the system finds them. */
export type LookUp = (hostname: string) => Promise<Address[]>;

/** Thrown where a callback will never be sent, however often it is tried. */
export class CallbackRefused extends Error {
  override name = 'CallbackRefused';
}

/**
 * The one address to connect to. Every address of the name has to be public: a name that stands for a private one as well is
 * refused as a whole. Whoever connects must use this address and not look the name up again, because the answer may
 * be another by then.
 */
export async function pinAddress(lookUp: LookUp, hostname: string, rules: CallbackRules): Promise<Address> {
  const literal = hostname.replaceAll(/[[\]]/g, '');
  const family = isIP(literal);
  const addresses = family === 0 ? await lookUp(hostname) : [{ address: literal, family }];
  const hidden = addresses.find(({ address }) => !rules.allowPrivate && !isPublicAddress(address));
  if (hidden !== undefined) throw new CallbackRefused('The address leads to a private network.');
  const [first] = addresses;
  if (first === undefined) throw new Error('The name has no address.');
  return first;
}
