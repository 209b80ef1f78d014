'use client';

import type { NewRegistryCredential } from '@crucible/contracts/admin-image';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTRPC } from '../../../lib/trpc.ts';

/** Saves with what a registry is asked; rejects with what the service said. */
export function useSaveCredential(
  onDone: () => void,
): (credential: NewRegistryCredential) => Promise<unknown> {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { mutateAsync } = useMutation(
    trpc.registries.save.mutationOptions({
      onSuccess: async (_, { registry }) => {
        toast.success(`${registry} was saved.`);
        onDone();
        await cache.invalidateQueries(trpc.registries.pathFilter());
      },
    }),
  );
  return mutateAsync;
}
