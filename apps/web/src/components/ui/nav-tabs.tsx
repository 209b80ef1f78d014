'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classNames } from '../../lib/class-names.ts';

type NavTabsProps = { label: string; tabs: readonly { href: string; text: string }[] };

/** Links between the parts of something; the one whose address is the page's, or the start of it, is marked. */
export function NavTabs({ label, tabs }: NavTabsProps) {
  const path = usePathname();
  const under = tabs.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  const current = under.toSorted((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={label} className="flex gap-1 overflow-x-auto">
      {tabs.map(({ href, text }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current?.href ? 'page' : undefined}
          className={classNames(
            'border-b-2 px-3 py-2 text-sm whitespace-nowrap -outline-offset-2',
            href === current?.href
              ? 'border-accent font-medium'
              : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
