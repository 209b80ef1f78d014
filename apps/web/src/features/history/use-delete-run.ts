'use client';

import type { RunPage } from '@crucible/contracts/run';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { RUN_PAGES_KEY } from './use-run-pages.ts';

function without(data: InfiniteData<RunPage>, id: string): InfiniteData<RunPage> {
  return {
    ...data,
    pages: data.pages.map((page) => ({ ...page, items: page.items.filter((run) => run.id !== id) })),
  };
}

/** Deletes a run for good: it leaves the list at once and comes back if that fails. */
export function useDeleteRun(onDeleted: (runId: string) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.runs.delete.mutationOptions({
      onMutate: async ({ id }) => {
        await queryClient.cancelQueries({ queryKey: RUN_PAGES_KEY });
        queryClient.setQueryData<InfiniteData<RunPage>>(RUN_PAGES_KEY, (data) => data && without(data, id));
      },
      onSuccess: (_nothing, { id }) => onDeleted(id),
      onError: (error) => toast.error(`The run was not deleted. ${explainError(error)}`),
      onSettled: () => queryClient.invalidateQueries({ queryKey: RUN_PAGES_KEY }),
    }),
  );
}
