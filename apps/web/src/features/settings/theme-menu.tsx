'use client';

import { SunMoon } from 'lucide-react';
import { useTheme } from 'next-themes';
import { Menu, MenuChoice } from '../../components/ui/menu.tsx';
import { THEMES } from './themes.ts';

/** Light, dark, or as the system is. */
export function ThemeMenu() {
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label="Theme"
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink max-md:hidden"
        >
          <SunMoon aria-hidden className="size-[18px]" />
        </button>
      }
    >
      <MenuChoice
        value={theme ?? 'system'}
        onChange={setTheme}
        options={THEMES.map(({ value, text, icon: Icon }) => ({
          value,
          label: (
            <>
              <Icon aria-hidden className="size-4 text-muted" /> {text}
            </>
          ),
        }))}
      />
    </Menu>
  );
}
