'use client';

import { useQuery } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { ButtonLink } from '../components/ui/button-link.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { useDocumentTitle } from '../lib/use-document-title.ts';
import { useTRPC } from '../lib/trpc.ts';
import { useSession } from '../lib/use-session.ts';
import { AppShell } from '../shell/app-shell.tsx';

/** Where the playground is closed to visitors they are asked to sign in; what was shared with them they can still read. */
export function PlaygroundGate({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const { isSuccess } = useSession();
  const isOwnProgram = usePathname() === '/';
  const { data } = useQuery(trpc.settings.shown.queryOptions(undefined, { enabled: isSuccess }));
  return isOwnProgram && data?.mayUsePlayground === false ? <Closed /> : children;
}

function Closed() {
  useDocumentTitle('Sign in');
  return (
    <AppShell>
      <EmptyState
        heading
        icon={LogIn}
        title="Sign in to run programs"
        action={
          <ButtonLink look="primary" href="/sign-in?next=%2F">
            Sign in
          </ButtonLink>
        }
      >
        Programs run here only for people who are signed in. Links that were shared with you can still be
        read.
      </EmptyState>
    </AppShell>
  );
}
