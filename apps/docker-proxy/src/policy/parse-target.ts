import { Refusal } from './refusal.ts';

const MAX_TARGET_LENGTH = 8192;
/** Everything that an allowed path consists of; what is escaped is decoded first. */
const PATH = /^(?:\/[A-Za-z0-9_.:@-]+)+$/;
/** A dot, a slash, a backslash, a percent sign or a control character that hides behind an escape. */
const HIDDEN = /%(?:2e|2f|5c|25|[01][0-9a-f]|7f)/i;
const VERSIONED = /^\/v\d[^/]*(?=\/|$)/i;
/** Versions of the engine's API that clients of today speak. */
const KNOWN_VERSION = /^\/v1\.(?:2[4-9]|[3-6]\d)$/;

export type Target = {
  /** Decoded, without the version. */
  path: string;
  /** What follows the question mark, as it came. */
  query: string;
};

/** Takes a request target apart. There is one way to write a path that is allowed: everything else is refused, not repaired. */
export function parseTarget(target: string): Target {
  if (target.length > MAX_TARGET_LENGTH) throw notNormal('too long');
  const at = target.indexOf('?');
  const raw = at === -1 ? target : target.slice(0, at);
  const query = at === -1 ? '' : target.slice(at + 1);
  if (HIDDEN.test(raw)) throw notNormal('escaped where it need not be');
  const path = decode(raw);
  if (!PATH.test(path)) throw notNormal('not one that the engine has');
  if (path.split('/').some((part) => part === '.' || part === '..')) throw notNormal('not normalised');
  return { path: withoutVersion(path), query };
}

function withoutVersion(path: string): string {
  const version = VERSIONED.exec(path)?.[0];
  if (version === undefined) return path;
  if (!KNOWN_VERSION.test(version)) {
    throw new Refusal('version_unknown', `There is no version ${version.slice(2, 20)} of this API here.`);
  }
  return path.slice(version.length);
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch (cause) {
    throw new Refusal('path_not_normal', 'The path has an escape that means nothing.', { cause });
  }
}

function notNormal(what: string): Refusal {
  return new Refusal('path_not_normal', `The path is ${what}.`);
}
