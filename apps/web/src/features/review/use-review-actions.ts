'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** What can be done with a submission; each of them shows what has become of it. */
export function useReviewActions() {
  const api = useTRPC();
  const cache = useQueryClient();
  const options = {
    onSuccess: async () => {
      await Promise.all([
        cache.invalidateQueries(api.reviews.pathFilter()),
        cache.invalidateQueries(api.gradebook.pathFilter()),
      ]);
    },
    onError: (error: unknown) => void toast.error(explainError(error)),
  };
  return {
    addComment: useMutation(api.comments.create.mutationOptions(options)),
    changeComment: useMutation(api.comments.update.mutationOptions(options)),
    deleteComment: useMutation(api.comments.delete.mutationOptions(options)),
    mark: useMutation(api.rubrics.mark.mutationOptions(options)),
    givePoints: useMutation(api.grades.override.mutationOptions(options)),
    revokePoints: useMutation(api.grades.revokeOverride.mutationOptions(options)),
    setForgiven: useMutation(api.submissions.setForgiven.mutationOptions(options)),
    regrade: useMutation(api.regrades.create.mutationOptions(options)),
  };
}

export type ReviewActions = ReturnType<typeof useReviewActions>;
