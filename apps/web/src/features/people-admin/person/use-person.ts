'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

/** Somebody with an account, and what a change of them does to what is known of people. */
export function usePerson(personId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return {
    person: useQuery(trpc.people.get.queryOptions({ personId })),
    /** For every change: says what it did, or why it was refused. */
    ended: (done: string) => ({
      onError: (error: unknown) => void toast.error(explainError(error)),
      onSuccess: async () => {
        toast.success(done);
        await queryClient.invalidateQueries({ queryKey: trpc.people.pathKey() });
      },
    }),
  };
}
