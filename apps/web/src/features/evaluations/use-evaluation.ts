'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc.ts';

const AGAIN_MS = 1_000;

/** An evaluation and how far it has come; asked for again and again while it runs. */
export function useEvaluation(evaluationId: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.evaluations.get.queryOptions(
      { evaluationId },
      {
        refetchOnMount: 'always',
        refetchInterval: ({ state }) => (isMoving(state.data) ? AGAIN_MS : false),
      },
    ),
  );
}

/** Paused, the samples that were running still come to their end. */
function isMoving(evaluation: { state: string } | undefined): boolean {
  return evaluation?.state === 'running' || evaluation?.state === 'paused';
}
