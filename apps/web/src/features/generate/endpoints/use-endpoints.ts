'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../lib/trpc.ts';

/** One's own endpoints, and how to fetch them again. */
export function useEndpoints() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return {
    endpoints: useQuery(trpc.modelEndpoints.list.queryOptions()),
    reload: () => queryClient.invalidateQueries({ queryKey: trpc.modelEndpoints.pathKey() }),
  };
}
