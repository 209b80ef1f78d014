'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useTaskStart } from '../use-task-start.ts';

/** What can be done with an image from its row and from its page. */
export function useImageActions() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const begun = useTaskStart();
  const build = useMutation(trpc.imageTasks.build.mutationOptions(begun));
  const scan = useMutation(trpc.imageTasks.scan.mutationOptions(begun));
  const setEnabled = useMutation(
    trpc.images.setEnabled.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: async (_, { imageName, isEnabled }) => {
        toast.success(`${imageName} was switched ${isEnabled ? 'on' : 'off'}.`);
        await cache.invalidateQueries(trpc.images.pathFilter());
      },
    }),
  );
  return {
    build: (imageName: string, isFromScratch: boolean) => build.mutate({ imageName, isFromScratch }),
    scan: (imageName: string) => scan.mutate({ imageName }),
    setEnabled: (imageName: string, isEnabled: boolean) => setEnabled.mutate({ imageName, isEnabled }),
    isBusy: build.isPending || scan.isPending || setEnabled.isPending,
  };
}
