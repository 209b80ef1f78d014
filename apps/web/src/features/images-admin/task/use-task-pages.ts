'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import { isOver } from '../image-words.ts';

const BUSY_REFETCH_MS = 2000;
const QUIET_REFETCH_MS = 10_000;

/** Tasks, newest first, page after page: those of an image, or all. They are asked for again, often while one of them is going on. */
export function useTaskPages(imageName?: string) {
  const api = useTRPCClient();
  const trpc = useTRPC();
  return useInfiniteQuery({
    queryKey: [...trpc.imageTasks.list.pathKey(), 'pages', imageName ?? null],
    // Asked directly, because tRPC's own infinite queries send a direction that the API does not know.
    queryFn: ({ pageParam, signal }) =>
      api.imageTasks.list.query(
        {
          ...(imageName === undefined ? {} : { imageName }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.tasks.some((task) => !isOver(task)))
        ? BUSY_REFETCH_MS
        : QUIET_REFETCH_MS,
  });
}
