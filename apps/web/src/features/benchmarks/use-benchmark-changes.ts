'use client';

import type { BenchmarkChanges, BenchmarkDetail } from '@crucible/contracts/benchmark';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

type Options = { onDone?: () => void };

/** Changes something of a benchmark, and says so. */
export function useBenchmarkChanges({ slug }: BenchmarkDetail, { onDone }: Options = {}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const update = useMutation(trpc.benchmarks.update.mutationOptions());

  async function send(changes: BenchmarkChanges, said: string): Promise<void> {
    try {
      await update.mutateAsync({ slug, changes });
      onDone?.();
      await queryClient.invalidateQueries({ queryKey: trpc.benchmarks.pathKey() });
      toast.success(said);
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  return {
    isPending: update.isPending,
    change: (changes: BenchmarkChanges, said: string) => void send(changes, said),
  };
}
