'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { toast } from 'sonner';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** What every change of a course's people ends with: its lists are asked for again, or the refusal is told. */
export function usePeopleChanged() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const changed = useCallback(async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.coursePeople.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.courses.pathKey() }),
    ]);
  }, [queryClient, trpc]);
  const refused = useCallback((error: unknown) => void toast.error(explainError(error)), []);
  return { changed, refused };
}
