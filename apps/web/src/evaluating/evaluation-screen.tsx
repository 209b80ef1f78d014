'use client';

import { Skeleton } from '../components/ui/skeleton.tsx';
import { EvaluationView } from '../features/evaluations/evaluation/evaluation-view.tsx';
import { GenerationCard } from '../features/generate/progress/generation-card.tsx';
import { useGeneration } from '../features/generate/progress/use-generation.ts';

/** An evaluation, with what other features tell of it. */
export function EvaluationScreen({ evaluationId }: { evaluationId: string }) {
  const { data, isPending } = useGeneration(evaluationId);
  const card = data ? <GenerationCard generation={data} /> : null;
  return (
    <EvaluationView
      evaluationId={evaluationId}
      generation={isPending ? <Skeleton label="where its samples come from" rows={2} /> : card}
    />
  );
}
