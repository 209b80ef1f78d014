'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTRPCClient } from '../../lib/trpc.ts';

export const RUN_PAGES_KEY = ['run-pages'] as const;

const PAGE_LENGTH = 30;

/** The person's runs, newest first, page after page; asked for anew whenever the list is opened. */
export function useRunPages() {
  const api = useTRPCClient();
  return useInfiniteQuery({
    queryKey: RUN_PAGES_KEY,
    // Asked directly, because tRPC's own infinite queries send a direction that the API does not know.
    queryFn: ({ pageParam, signal }) =>
      api.runs.list.query(
        { limit: PAGE_LENGTH, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
    refetchOnMount: 'always',
  });
}
