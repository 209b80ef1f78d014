import { createHash } from 'node:crypto';
import type { Limits } from '@crucible/contracts/limits';
import ipaddr from 'ipaddr.js';
import type { DoorCaller } from './door-caller.ts';

const MIB = 1024 * 1024;
const ID_LENGTH = 21;
/** Of an IPv6 address, what a provider gives to one customer. */
const NETWORK_BITS = 64;

/** What somebody without a key may ask for at most. */
const ANONYMOUS_LIMITS: Limits = {
  wallMs: 20_000,
  cpuMs: 15_000,
  memoryBytes: 512 * MIB,
  pids: 120,
  outputBytes: 4 * MIB,
  fileSizeBytes: 32 * MIB,
  workspaceBytes: 64 * MIB,
  inodes: 4_096,
};

/** Everybody at one address is one person, who takes turns with the others. */
export function anonymousCaller(address: string): DoorCaller {
  const hash = createHash('sha256')
    .update(`door ${networkOf(address)}`)
    .digest('base64url');
  return { personId: hash.slice(0, ID_LENGTH), apiKeyId: null, role: 'anonymous', scopes: ['execute'] };
}

/** The most that a caller may ask for. */
export function callerMaxima(caller: DoorCaller, maxima: Limits): Limits {
  if (caller.apiKeyId !== null) return maxima;
  const names = Object.keys(ANONYMOUS_LIMITS) as (keyof Limits)[];
  return Object.fromEntries(
    names.map((name) => [name, Math.min(ANONYMOUS_LIMITS[name], maxima[name])]),
  ) as Limits;
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${NETWORK_BITS}`).toString();
}
