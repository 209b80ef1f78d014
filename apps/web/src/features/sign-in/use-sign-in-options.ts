'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc.ts';
import { useSession } from '../../lib/use-session.ts';

/** What this installation offers for signing in and up. A visitor has a session before anything else is asked. */
export function useSignInOptions() {
  const trpc = useTRPC();
  const session = useSession();
  return useQuery(
    trpc.account.signInOptions.queryOptions(undefined, { enabled: session.isSuccess, staleTime: Infinity }),
  );
}
