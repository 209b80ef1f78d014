'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

/** What can be done to an evaluation as a whole. */
export function useEvaluationChanges(evaluationId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const options = {
    onSuccess: async (changed: Evaluation) => {
      cache.setQueryData(trpc.evaluations.get.queryKey({ evaluationId }), changed);
      await Promise.all([
        cache.invalidateQueries(trpc.evaluations.scores.queryFilter({ evaluationId })),
        cache.invalidateQueries(trpc.evaluations.samples.queryFilter({ evaluationId })),
        cache.invalidateQueries(trpc.benchmarks.get.queryFilter({ slug: changed.benchmark.slug })),
      ]);
    },
    onError: (error: unknown) => void toast.error(explainError(error)),
  };
  const start = useMutation(trpc.evaluations.start.mutationOptions(options));
  const pause = useMutation(trpc.evaluations.pause.mutationOptions(options));
  const resume = useMutation(trpc.evaluations.resume.mutationOptions(options));
  const cancel = useMutation(trpc.evaluations.cancel.mutationOptions(options));
  const retry = useMutation(trpc.evaluations.retryInternalErrors.mutationOptions(options));
  return { start, pause, resume, cancel, retry };
}
