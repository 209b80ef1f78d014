import type { DeadLetter, JobKind } from '@crucible/contracts/admin-queue';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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

/** What admins do with jobs; each is told of, and the queue is looked at again. */
export function useQueueActions(): QueueActions {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [cancelling, askToCancel] = useState<Job>();
  const refused = (error: unknown) => void toast.error(explainError(error));
  const changed = () => queryClient.invalidateQueries({ queryKey: trpc.queue.pathKey() });
  const done = (text: string) => async () => {
    askToCancel(undefined);
    toast.success(text);
    await changed();
  };
  const onError = async (error: unknown) => {
    askToCancel(undefined);
    refused(error);
    await changed();
  };
  const cancel = useMutation(
    trpc.queue.cancel.mutationOptions({ onError, onSuccess: done('It was cancelled.') }),
  );
  const retry = useMutation(
    trpc.queue.retry.mutationOptions({ onError, onSuccess: done('It is tried again now.') }),
  );
  const revive = useMutation(
    trpc.queue.retryDeadLetter.mutationOptions({ onError, onSuccess: done('It is in the queue again.') }),
  );
  return {
    cancelling,
    isBusy: cancel.isPending || retry.isPending || revive.isPending,
    askToCancel,
    cancel: ({ id }) => cancel.mutate({ jobId: id }),
    retry: ({ id }) => retry.mutate({ jobId: id }),
    revive: ({ kind, subjectId }) => revive.mutate({ kind, subjectId }),
  };
}
