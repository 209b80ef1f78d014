import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Components } from 'react-markdown';
import { resolveTarget } from './resolve-target.ts';

/** Where a file is that belongs to a text, by its path; null when there is none of that name. */
export type AssetUrl = (path: string) => string | null;

type Level = 1 | 2 | 3 | 4 | 5 | 6;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** How the parts of a text are drawn: its first heading has the level `top`, links and pictures lead only where they may. */
export function markdownParts(assetUrl: AssetUrl, top: Level): Components {
  const level = (index: number) => HEADINGS[Math.min(index + top - 1, 5)] ?? 'h6';
  return {
    h1: level(0),
    h2: level(1),
    h3: level(2),
    h4: level(3),
    h5: level(4),
    h6: level(5),
    a({ node: _node, href = '', children, ...props }) {
      const target = resolveTarget(href);
      if (target.kind === 'here')
        return (
          <a {...props} href={target.href}>
            {children}
          </a>
        );
      const url = target.kind === 'asset' ? assetUrl(target.path) : target.kind === 'outside' && target.href;
      if (!url) return <span>{children}</span>;
      return <OutsideLink href={url}>{children}</OutsideLink>;
    },
    img({ src, alt = '', title }) {
      const target = resolveTarget(typeof src === 'string' ? src : '');
      const url = target.kind === 'asset' ? assetUrl(target.path) : null;
      // A picture on another site would tell it who reads the text.
      if (target.kind === 'outside')
        return <OutsideLink href={target.href}>{alt || target.host}</OutsideLink>;
      if (url === null) return <span className="missing-picture">[{alt || 'picture'}: not there]</span>;
      return <img src={url} alt={alt} title={title} loading="lazy" />;
    },
    table({ node: _node, ...props }) {
      return (
        // Reached by the keyboard, since it may have to be scrolled.
        <div role="region" aria-label="Table" tabIndex={0} className="wide">
          <table {...props} />
        </div>
      );
    },
    pre({ node: _node, ...props }) {
      return <pre tabIndex={0} {...props} />;
    },
    input({ node: _node, ...props }) {
      return <input {...props} aria-label={props.checked ? 'Done' : 'To do'} />;
    },
  };
}

function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <ExternalLink role="img" aria-label="(opens in a new tab)" className="outside" />
    </a>
  );
}
