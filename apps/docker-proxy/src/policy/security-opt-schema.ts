import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

const NO_NEW_PRIVILEGES = 'no-new-privileges';
const APPARMOR = 'apparmor=crucible-sandbox';
const SECCOMP = 'seccomp=';

/**
 * The options that a sandbox may have: `no-new-privileges` always, our AppArmor profile where there is one, and our seccomp profile.
 * Whatever spelling of that profile comes, what goes to the engine is our own.
 */
export function securityOptSchema(seccomp: object | null) {
  const known = (option: string) =>
    option === NO_NEW_PRIVILEGES || option === APPARMOR || isProfile(option, seccomp);
  return z
    .array(z.string().refine(known))
    .refine((options) => options.includes(NO_NEW_PRIVILEGES))
    .refine((options) => new Set(options.map(kindOf)).size === options.length)
    .transform((options) => [
      NO_NEW_PRIVILEGES,
      ...(seccomp === null ? [] : [`${SECCOMP}${JSON.stringify(seccomp)}`]),
      ...(options.includes(APPARMOR) ? [APPARMOR] : []),
    ]);
}

function isProfile(option: string, seccomp: object | null): boolean {
  if (seccomp === null || !option.startsWith(SECCOMP)) return false;
  try {
    return isDeepStrictEqual(JSON.parse(option.slice(SECCOMP.length)), seccomp);
  } catch {
    return false;
  }
}

function kindOf(option: string): string {
  return option.split('=', 1)[0] ?? option;
}
