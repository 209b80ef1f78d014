'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** What changes a leaderboard; everything of leaderboards is loaded anew after it. */
export function useBoardActions() {
  const api = useTRPC();
  const cache = useQueryClient();
  const done = (sentence: string) => async () => {
    await cache.invalidateQueries(api.leaderboards.pathFilter());
    toast.success(sentence);
  };
  const onError = (error: unknown) => toast.error(explainError(error));
  return {
    setBaseline: useMutation(
      api.leaderboards.setBaseline.mutationOptions({
        onSuccess: (_, { isBaseline }) =>
          done(isBaseline ? 'It is a baseline now.' : 'It is no longer a baseline.')(),
        onError,
      }),
    ),
    disqualify: useMutation(
      api.leaderboards.disqualify.mutationOptions({ onSuccess: done('It was disqualified.'), onError }),
    ),
    requalify: useMutation(
      api.leaderboards.requalify.mutationOptions({ onSuccess: done('It is ranked again.'), onError }),
    ),
    withdraw: useMutation(
      api.leaderboards.withdraw.mutationOptions({
        onSuccess: done('It is no longer on the leaderboard.'),
        onError,
      }),
    ),
  };
}
