'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { classNames } from '../lib/class-names.ts';
import type { AdminPart } from './admin-parts.ts';

type AdminLinkProps = { part: AdminPart; isCurrent: boolean };

/** A way to a part of administration; the one where one is comes into sight where they do not all fit. */
export function AdminLink({ part, isCurrent }: AdminLinkProps) {
  const { href, text, icon: Icon } = part;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  return (
    <Link
      ref={link}
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames(
        'flex items-center gap-2.5 px-3 py-2 text-sm whitespace-nowrap -outline-offset-2 max-lg:border-b-2 lg:rounded-md',
        isCurrent
          ? 'font-medium max-lg:border-accent lg:bg-raised'
          : 'text-muted hover:text-ink max-lg:border-transparent lg:hover:bg-raised',
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0 max-lg:hidden" />
      {text}
    </Link>
  );
}
