'use client';

import type { AdminImageDetail, ImageSettings } from '@crucible/contracts/admin-image';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

/** Saves a part of what is set for an image; the rest stays as it is. */
export function useSaveSettings({ name: imageName, settings }: AdminImageDetail, done: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    trpc.images.saveSettings.mutationOptions({
      onSuccess: async () => {
        toast.success(done);
        await cache.invalidateQueries(trpc.images.pathFilter());
      },
    }),
  );
  return {
    save: (part: Partial<ImageSettings>) => mutate({ imageName, settings: { ...settings, ...part } }),
    isPending,
    error: error === null ? undefined : explainError(error),
  };
}
