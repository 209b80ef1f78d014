'use client';

import { Download } from 'lucide-react';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../components/ui/button-look.ts';
import { Card } from '../../../components/ui/card.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useAccount } from '../use-account.ts';
import { DeleteAccountCard } from './delete-account-card.tsx';

/** Taking what is one's own, and leaving. */
export function DataView() {
  const account = useAccount();
  return (
    <Page title="Your data" width="text">
      <Card
        title="Take it with you"
        description="Everything that is yours, as a zip file: your account, runs, shared programs, and what you have handed in with its results and comments."
      >
        <a
          href="/api/account/export.zip"
          download
          className={classNames(BUTTON_SHAPE, BUTTON_LOOKS.outline, 'justify-self-start')}
        >
          <Download aria-hidden className="size-4" /> Download your data
        </a>
      </Card>
      <QueryView query={account} what="your account">
        {(own) => <DeleteAccountCard account={own} />}
      </QueryView>
    </Page>
  );
}
