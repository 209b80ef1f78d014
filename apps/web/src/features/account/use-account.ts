'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc.ts';

/** One's own account. */
export function useAccount() {
  const trpc = useTRPC();
  return useQuery(trpc.account.get.queryOptions());
}
