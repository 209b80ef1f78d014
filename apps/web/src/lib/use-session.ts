'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from './trpc.ts';

/** Who is looking at the page; the first question of a visitor also gives them their session. */
export function useSession() {
  const trpc = useTRPC();
  return useQuery(trpc.session.get.queryOptions(undefined, { staleTime: Infinity }));
}
