'use client';

import type { CreateSnippetInput } from '@crucible/contracts/snippet';
import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { explainError } from './explain-error.ts';
import { useTRPC } from './trpc.ts';

/** Opens a program in the playground, as a snapshot that can be changed there. */
export function usePlayground(): { open: (program: CreateSnippetInput) => void; isOpening: boolean } {
  const trpc = useTRPC();
  const create = useMutation(
    trpc.snippets.create.mutationOptions({
      // A full load: the playground keeps state that must start from its own address.
      onSuccess: ({ id }) => window.location.assign(`/s/${id}`),
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  return { open: (program) => create.mutate(program), isOpening: create.isPending || create.isSuccess };
}
