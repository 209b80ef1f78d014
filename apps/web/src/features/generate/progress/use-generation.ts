'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

const AGAIN_MS = 1_000;

/** Paused, the answers that were under way still come; one that has failed can be cancelled with its evaluation. */
const UNFINISHED: readonly string[] = ['running', 'paused', 'failed'];

/** How the samples of an evaluation come about; asked for again and again while a model is. */
export function useGeneration(evaluationId: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.generations.get.queryOptions(
      { evaluationId },
      {
        refetchOnMount: 'always',
        refetchInterval: ({ state }) => (UNFINISHED.includes(state.data?.state ?? '') ? AGAIN_MS : false),
      },
    ),
  );
}

/** What can be done with it. */
export function useGenerationChanges() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const options = {
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.generations.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.evaluations.pathKey() }),
      ]);
    },
    onError: (error: unknown) => void toast.error(explainError(error)),
  };
  return {
    pause: useMutation(trpc.generations.pause.mutationOptions(options)),
    resume: useMutation(trpc.generations.resume.mutationOptions(options)),
    start: useMutation(trpc.evaluations.start.mutationOptions(options)),
  };
}
