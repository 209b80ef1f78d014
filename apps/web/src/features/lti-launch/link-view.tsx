'use client';

import { LTI_PATHS } from '@crucible/contracts/lti';
import { Link2 } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useSession } from '../../lib/use-session.ts';

/** For whoever comes from a platform with an address that an account has already: it is theirs to link, and nobody else's. */
export function LinkView({ launchId }: { launchId: string }) {
  const session = useSession();
  const here = `/lti/link?launch=${encodeURIComponent(launchId)}`;
  return (
    <QueryView isPage query={session} what="your session">
      {({ role, email }) =>
        role === 'anonymous' ? (
          <EmptyState
            heading
            icon={Link2}
            title="There is an account with your address"
            action={
              <ButtonLink look="primary" href={`/sign-in?next=${encodeURIComponent(here)}`}>
                Sign in
              </ButtonLink>
            }
          >
            If it is yours, sign in to it once and link it to the platform. From then on the links of the
            platform open it.
          </EmptyState>
        ) : (
          <EmptyState
            heading
            icon={Link2}
            title="Link your account to the platform?"
            action={
              <form method="post" action={LTI_PATHS.link}>
                <input type="hidden" name="launchId" value={launchId} />
                <Button type="submit" look="primary">
                  Link the account
                </Button>
              </form>
            }
          >
            You are signed in as {email}. From then on whoever is signed in as you on the platform is signed
            in as you here.
          </EmptyState>
        )
      }
    </QueryView>
  );
}
