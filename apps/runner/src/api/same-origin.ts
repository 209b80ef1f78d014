import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from a page of ours, or from no page at all. A browser says truthfully where a page is
 * from, and lets no foreign page set Host or X-Forwarded-Host, so these can be compared without trusting anybody.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, allowedOrigins: readonly string[]): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin === undefined) return site !== 'cross-site' && site !== 'same-site';
  // Forms of our own pages, which tell no referrer, do not tell their origin either; nor do those of hidden foreign frames.
  if (origin === 'null') return site === 'same-origin';
  if (allowedOrigins.includes(origin)) return true;
  const originHost = URL.canParse(origin) ? new URL(origin).host : '';
  if (originHost === '') return false;
  return [headers.host, headers['x-forwarded-host']]
    .flat()
    .some((host) => sameHost(originHost, host, origin));
}

/** Browsers leave the scheme's own port out of Origin; proxies do not always leave it out of Host. */
function sameHost(originHost: string, host: string | undefined, origin: string): boolean {
  if (host === undefined || host === '') return false;
  const scheme = origin.slice(0, origin.indexOf(':'));
  const url = `${scheme}://${host}`;
  return URL.canParse(url) && new URL(url).host === originHost;
}
