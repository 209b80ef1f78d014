import Link from 'next/link';
import { ChevronRight } from 'lucide-react';

type CrumbsProps = {
  items: readonly { href: string; text: string }[];
  /** Another one where the frame around a page has crumbs already. */
  label?: string;
};

/** Where a page is: links to what it is in. */
export function Crumbs({ items, label = 'Where you are' }: CrumbsProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-1 text-xs text-muted">
        {items.map(({ href, text }) => (
          <li key={href} className="flex items-center gap-1">
            <Link href={href} className="rounded-sm underline-offset-3 hover:text-ink hover:underline">
              {text}
            </Link>
            <ChevronRight aria-hidden className="size-3" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
