'use client';

import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { EmailCard } from './email-card.tsx';
import { NameCard } from './name-card.tsx';
import { useAccount } from './use-account.ts';

/** How one is called, and by which address one is reached. */
export function ProfileView() {
  const account = useAccount();
  return (
    <Page title="Profile" width="text">
      <QueryView query={account} what="your account">
        {({ name, email }) => (
          <>
            <NameCard name={name} />
            <EmailCard email={email} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
