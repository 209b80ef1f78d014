'use client';

import { ShieldAlert } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { ButtonLink } from '../components/ui/button-link.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { QueryView } from '../components/ui/query-view.tsx';
import { Skeleton } from '../components/ui/skeleton.tsx';
import { useSession } from '../lib/use-session.ts';

/** Shows its contents to whoever is signed in; everybody else signs in first and comes back. */
export function RequireAccount({ children }: { children: ReactNode }) {
  const session = useSession();
  const path = usePathname();
  const isAnonymous = session.data?.role === 'anonymous';

  useEffect(() => {
    if (!isAnonymous) return;
    const here = `${window.location.pathname}${window.location.search}`;
    window.location.replace(`/sign-in?next=${encodeURIComponent(here)}`);
  }, [isAnonymous]);

  return (
    <QueryView isPage query={session} what="your session" loading={<Loading />}>
      {({ role, needsTwoFactor }) => {
        if (role === 'anonymous') return <SigningIn />;
        if (needsTwoFactor && path !== '/account' && !path.startsWith('/account/'))
          return <SecondFactorNeeded />;
        return children;
      }}
    </QueryView>
  );
}

/** For the moment until the sign-in page is there. */
function SigningIn() {
  return (
    <>
      <h1 className="sr-only">You have to sign in</h1>
      <Loading />
    </>
  );
}

function Loading() {
  return <Skeleton label="the page" className="mx-auto max-w-6xl px-6 py-8" />;
}

function SecondFactorNeeded() {
  return (
    <EmptyState
      heading
      icon={ShieldAlert}
      title="A second factor is needed"
      action={
        <ButtonLink look="primary" href="/account/security">
          Set it up
        </ButtonLink>
      }
    >
      Your role can see and change what is others'. Here this needs a second factor besides the password: an
      app on your phone that shows codes.
    </EmptyState>
  );
}
