import { PlatformFailed } from '../wire/platform-client.ts';

const NEXT = /<([^>]*)>\s*;[^,]*\brel="?next"?(?=[;,\s]|$)/i;

/**
 * The address of the page after the one at `url`, by its header `Link`; null where it is the last one. Throws
 * `PlatformFailed` when it is elsewhere: nobody else gets the token.
 */
export function nextPage(url: string, link: string | null): string | null {
  const target = link === null ? undefined : NEXT.exec(link)?.[1];
  if (target === undefined) return null;
  const next = URL.canParse(target, url) ? new URL(target, url) : null;
  if (next === null || next.origin !== new URL(url).origin)
    throw new PlatformFailed('The platform names a next page that is not its own.');
  return next.href;
}
