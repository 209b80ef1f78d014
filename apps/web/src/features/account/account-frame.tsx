import type { ReactNode } from 'react';
import { NavTabs } from '../../components/ui/nav-tabs.tsx';

const TABS = [
  { href: '/account', text: 'Profile' },
  { href: '/account/security', text: 'Security' },
  { href: '/account/sessions', text: 'Sessions' },
  { href: '/account/keys', text: 'API keys' },
  { href: '/account/models', text: 'Models' },
  { href: '/account/data', text: 'Your data' },
] as const;

/** Around the pages of one's own account. */
export function AccountFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="border-b border-line bg-surface">
        <div className="mx-auto grid max-w-3xl gap-2 px-6 pt-4 phone:px-4">
          <p className="text-base font-semibold">Your account</p>
          <NavTabs label="Account" tabs={TABS} />
        </div>
      </div>
      {children}
    </>
  );
}
