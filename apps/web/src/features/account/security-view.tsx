'use client';

import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { PasswordCard } from './password-card.tsx';
import { ProvidersCard } from './providers-card.tsx';
import { TwoFactorCard } from './two-factor/two-factor-card.tsx';
import { useAccount } from './use-account.ts';

/** How one signs in. */
export function SecurityView() {
  const account = useAccount();
  return (
    <Page title="Security" width="text">
      <QueryView query={account} what="your account">
        {(own) => (
          <>
            <PasswordCard hasPassword={own.hasPassword} />
            <TwoFactorCard isEnabled={own.twoFactorEnabled} hasPassword={own.hasPassword} />
            <ProvidersCard account={own} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
