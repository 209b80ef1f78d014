import { ExternalLink } from 'lucide-react';

/** Where a benchmark comes from: a link where it is an address, and the words otherwise. */
export function SourceLink({ source }: { source: string }) {
  const url = webAddress(source);
  if (url === null) return <span className="wrap-anywhere">{source}</span>;
  return (
    <a
      href={url.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="inline-flex items-center gap-1 rounded-sm text-accent underline underline-offset-3 wrap-anywhere hover:no-underline"
    >
      {url.host}
      {url.pathname === '/' ? '' : url.pathname}
      <ExternalLink role="img" aria-label="(opens in a new tab)" className="size-3 shrink-0" />
    </a>
  );
}

/** Of an address that a browser may be sent to; others lead nowhere. */
function webAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
