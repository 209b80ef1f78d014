import type { DeadLetter, JobKind } from '@crucible/contracts/admin-queue';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

export type Job = { id: string; kind: JobKind; about: string };

export type QueueActions = {
  /** The job that is about to be cancelled; undefined while none is. */
  cancelling: Job | undefined;
  isBusy: boolean;
  askToCancel: (job: Job | undefined) => void;
  cancel: (job: Job) => void;
  retry: (job: Job) => void;
  revive: (letter: DeadLetter) => void;
};

/** What admins do with jobs; each is told of, and the queue is looked at again. The same as long as nothing of it changes. */
export function useQueueActions(): QueueActions {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [cancelling, askToCancel] = useState<Job>();
  const changed = () => queryClient.invalidateQueries({ queryKey: trpc.queue.pathKey() });
  const done = (text: string) => async () => {
    askToCancel(undefined);
    toast.success(text);
    await changed();
  };
  const onError = async (error: unknown) => {
    askToCancel(undefined);
    toast.error(explainError(error));
    await changed();
  };
  const { mutate: cancel, isPending: isCancelling } = useMutation(
    trpc.queue.cancel.mutationOptions({ onError, onSuccess: done('It was cancelled.') }),
  );
  const { mutate: retry, isPending: isRetrying } = useMutation(
    trpc.queue.retry.mutationOptions({ onError, onSuccess: done('It is tried again now.') }),
  );
  const { mutate: revive, isPending: isReviving } = useMutation(
    trpc.queue.retryDeadLetter.mutationOptions({ onError, onSuccess: done('It is in the queue again.') }),
  );
  const isBusy = isCancelling || isRetrying || isReviving;
  return useMemo(
    () => ({
      ...{ cancelling, isBusy, askToCancel },
      cancel: ({ id }) => cancel({ jobId: id }),
      retry: ({ id }) => retry({ jobId: id }),
      revive: ({ kind, subjectId }) => revive({ kind, subjectId }),
    }),
    [cancelling, isBusy, cancel, retry, revive],
  );
}
