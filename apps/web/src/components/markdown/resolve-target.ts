/** What a link or a picture in a text may lead to. */
export type Target =
  | { kind: 'here'; href: string }
  | { kind: 'outside'; href: string; host: string }
  | { kind: 'asset'; path: string }
  | { kind: 'nowhere' };

const NOWHERE: Target = { kind: 'nowhere' };
const OUTSIDE_PROTOCOLS: readonly string[] = ['http:', 'https:'];
/** A host that no address in a text can have, so that what is resolved against it was relative. */
const BASE = 'https://relative.invalid/';

/**
 * Says where an address in a text leads: to a place in the text itself, to another site, to a file that belongs to the
 * text, or nowhere, for whatever is none of these (`javascript:`, `data:`, an address of this service).
 */
export function resolveTarget(address: string): Target {
  if (/^#[\w-]+$/.test(address)) return { kind: 'here', href: address };
  if (/^mailto:[^\s?]+@[^\s?]+$/i.test(address)) return { kind: 'outside', href: address, host: 'mail' };
  if (/[\\\p{Cc}]/u.test(address) || address.startsWith('/')) return NOWHERE;
  const url = parseUrl(address);
  if (url === null) return NOWHERE;
  if (url.href.startsWith(BASE)) return toAsset(url.pathname);
  if (!OUTSIDE_PROTOCOLS.includes(url.protocol) || url.username !== '' || url.password !== '') return NOWHERE;
  return { kind: 'outside', href: url.href, host: url.host };
}

function toAsset(pathname: string): Target {
  const path = decode(pathname.slice(1));
  return path === null || path === '' ? NOWHERE : { kind: 'asset', path };
}

function parseUrl(address: string): URL | null {
  return URL.canParse(address, BASE) ? new URL(address, BASE) : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
