'use client';

import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../../lib/trpc.ts';
import { candidateOf } from './candidate-of.ts';
import type { SuggestedCandidate } from './candidate-of.ts';
import type { GenerateValues } from './generate-values.ts';

/** Where the samples go. */
export type Target = {
  /** Makes the evaluation where there is none yet; null when that was refused, which is shown elsewhere. */
  getEvaluationId: (suggested: SuggestedCandidate) => Promise<string | null>;
  onBegun: (evaluationId: string) => void;
};

/** Has a model asked for the samples of an evaluation. Rejects with what the API says. */
export function useBeginGeneration({ getEvaluationId, onBegun }: Target) {
  const trpc = useTRPC();
  const create = useMutation(trpc.generations.create.mutationOptions());
  return async (values: GenerateValues): Promise<void> => {
    const { endpointId, ...settings } = values;
    const evaluationId = await getEvaluationId(candidateOf(values));
    if (evaluationId === null) return;
    await create.mutateAsync({ evaluationId, endpointId, settings });
    onBegun(evaluationId);
  };
}
