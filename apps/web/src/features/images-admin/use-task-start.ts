'use client';

import type { ImageTask } from '@crucible/contracts/image-task';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

/**
 * What every beginning of tasks does: the page of the task is opened, or that of all where there is one for each worker, and
 * what they change is loaded again.
 */
export function useTaskStart() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { push } = useRouter();
  return {
    onSuccess: async (begun: ImageTask | readonly ImageTask[]) => {
      const [first, ...others] = [begun].flat();
      const isOne = first !== undefined && others.length === 0;
      push(isOne ? `/admin/images/tasks/${first.id}` : '/admin/images/tasks');
      await Promise.all([
        cache.invalidateQueries(trpc.images.pathFilter()),
        cache.invalidateQueries(trpc.imageTasks.pathFilter()),
      ]);
    },
    onError: (error: unknown) => void toast.error(explainError(error)),
  };
}
