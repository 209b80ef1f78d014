import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** 2000::/3 is all that is given to anybody on the internet. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address belongs to the internet at large. Everything that is not plainly so counts as private: local and
 * private networks, those of carriers and clouds, multicast, and IPv6 addresses that stand for an IPv4 address,
 * whose end nobody can foresee.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (address.zoneId !== undefined) return false;
  return address.range() === 'unicast' && address.match(GLOBAL_UNICAST);
}
