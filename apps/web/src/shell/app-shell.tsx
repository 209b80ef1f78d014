import type { ReactNode } from 'react';
import { Announcement } from '../features/notices/announcement.tsx';
import { AppHeader } from './app-header.tsx';

/** Around every page but the playground: the header, and the page in the part that scrolls. */
export function AppShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-surface px-3 py-2 text-sm font-medium shadow-float focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Skip to the contents
      </a>
      <AppHeader />
      <Announcement />
      <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        {children}
      </main>
    </div>
  );
}
