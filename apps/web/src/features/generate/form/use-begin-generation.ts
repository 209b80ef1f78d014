'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../../lib/trpc.ts';
import { candidateOf } from './candidate-of.ts';
import type { GenerateValues } from './generate-values.ts';

/** Makes an evaluation and has a model asked for its samples; goes to its page. Rejects with what the API says. */
export function useBeginGeneration(slug: string): (values: GenerateValues) => Promise<void> {
  const trpc = useTRPC();
  const router = useRouter();
  const evaluation = useMutation(trpc.evaluations.create.mutationOptions());
  const generation = useMutation(trpc.generations.create.mutationOptions());
  const cancel = useMutation(trpc.evaluations.cancel.mutationOptions());

  return async (values) => {
    const { endpointId, candidate: _named, ...settings } = values;
    const { id: evaluationId } = await evaluation.mutateAsync({
      benchmark: slug,
      candidate: candidateOf(values),
    });
    try {
      await generation.mutateAsync({ evaluationId, endpointId, settings });
    } catch (error) {
      // What nothing comes of must not lie around.
      await cancel.mutateAsync({ evaluationId }).catch(() => undefined);
      throw error;
    }
    router.push(`/evaluations/${evaluationId}`);
  };
}
