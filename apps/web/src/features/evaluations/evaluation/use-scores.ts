'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '../../../lib/trpc.ts';

const AGAIN_MS = 3_000;

/** What an evaluation is worth so far; asked again while it runs, and once it has ended. */
export function useScores({ id: evaluationId, state, progress }: Evaluation, k: number | null) {
  const trpc = useTRPC();
  const scores = useQuery(
    trpc.evaluations.scores.queryOptions(
      { evaluationId, ...(k === null ? {} : { ks: [k] }) },
      { placeholderData: keepPreviousData, refetchInterval: state === 'running' ? AGAIN_MS : false },
    ),
  );
  const { refetch } = scores;
  // What was told before the last sample ended is not the last word.
  useEffect(() => {
    if (state !== 'running') void refetch();
  }, [state, progress.done, progress.total, refetch]);
  return scores;
}
