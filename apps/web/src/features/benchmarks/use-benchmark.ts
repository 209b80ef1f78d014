'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc.ts';

/** One benchmark, with what may be seen of its versions. */
export function useBenchmark(slug: string) {
  const trpc = useTRPC();
  return useQuery(trpc.benchmarks.get.queryOptions({ slug }));
}
