'use client';

import { Menu as MenuIcon } from 'lucide-react';
import { useTheme } from 'next-themes';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Menu, MenuChoice, MenuLabel, MenuLink, MenuRule } from '../components/ui/menu.tsx';
import { Wordmark } from '../components/ui/wordmark.tsx';
import { AccountMenu } from '../features/account-menu/account-menu.tsx';
import { ThemeMenu } from '../features/settings/theme-menu.tsx';
import { THEMES } from '../features/settings/themes.ts';
import { classNames } from '../lib/class-names.ts';

const LINK = 'rounded-md px-3 py-1.5 text-sm hover:bg-raised';
/** Of the product, besides the playground. */
const PARTS = [
  { href: '/courses', text: 'Courses' },
  { href: '/benchmarks', text: 'Benchmarks' },
];

/** Where one can go from anywhere. */
export function AppHeader() {
  const path = usePathname();
  const isIn = (part: string) => path === part || path.startsWith(`${part}/`);
  return (
    <header className="flex h-[52px] shrink-0 items-center gap-1 border-b border-line bg-surface px-3 phone:px-2">
      <PhoneMenu isIn={isIn} />
      {/* A full load, because the playground keeps state that must start from its own address. */}
      <a href="/" className="mr-3 rounded-md phone:mr-1">
        <Wordmark />
      </a>
      <nav aria-label="Crucible" className="flex items-center gap-1 phone:hidden">
        <a href="/" className={LINK}>
          Playground
        </a>
        {PARTS.map(({ href, text }) => (
          <Link
            key={href}
            href={href}
            aria-current={isIn(href) ? 'page' : undefined}
            className={classNames(LINK, isIn(href) && 'bg-raised font-medium')}
          >
            {text}
          </Link>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-1">
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  );
}

function PhoneMenu({ isIn }: { isIn: (part: string) => boolean }) {
  const { theme = 'system', setTheme } = useTheme();
  return (
    <div className="hidden phone:block">
      <Menu
        trigger={
          <button
            type="button"
            aria-label="Menu"
            className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
          >
            <MenuIcon aria-hidden className="size-5" />
          </button>
        }
      >
        <MenuLink href="/">Playground</MenuLink>
        {PARTS.map(({ href, text }) => (
          <MenuLink key={href} href={href} current={isIn(href)}>
            {text}
          </MenuLink>
        ))}
        <MenuRule />
        <MenuLabel>Theme</MenuLabel>
        <MenuChoice
          value={theme}
          onChange={setTheme}
          options={THEMES.map(({ value, text }) => ({ value, label: text }))}
        />
      </Menu>
    </div>
  );
}
