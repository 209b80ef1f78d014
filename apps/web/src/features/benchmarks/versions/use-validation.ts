'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

const ASK_AGAIN_MS = 1_000;

/** How far trying the solutions of the version to come is; it follows while they run. */
export function useValidation(slug: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(
    trpc.benchmarks.validation.queryOptions(
      { slug },
      { refetchInterval: ({ state }) => (state.data?.state === 'running' ? ASK_AGAIN_MS : false) },
    ),
  );
  const validate = useMutation(
    trpc.benchmarks.validate.mutationOptions({
      onSuccess: (data) => queryClient.setQueryData(trpc.benchmarks.validation.queryKey({ slug }), data),
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  return { query, start: () => validate.mutate({ slug }), isStarting: validate.isPending };
}
