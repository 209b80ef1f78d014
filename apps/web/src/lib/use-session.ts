'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from './trpc.ts';
import { useHydrated } from './use-hydrated.ts';

/** Who is looking at the page; the first question of a visitor also gives them their session. */
export function useSession() {
  const trpc = useTRPC();
  const query = useQuery(trpc.session.get.queryOptions(undefined, { staleTime: Infinity }));
  // Parts of the page wake up one after the other: the last must not yet see what the first one has asked.
  const isHydrated = useHydrated();
  return {
    data: isHydrated ? query.data : undefined,
    error: isHydrated ? query.error : null,
    isSuccess: isHydrated && query.isSuccess,
    refetch: query.refetch,
  };
}
