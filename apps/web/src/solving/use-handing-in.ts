'use client';

import type { SourceFile } from '@crucible/contracts/source-file';
import type { GradingView } from '@crucible/contracts/submission';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { errorBody, explainError } from '../lib/explain-error.ts';
import { randomToken } from '../lib/random-token.ts';
import type { LiveSocket } from '../lib/socket.ts';
import { useTRPC } from '../lib/trpc.ts';
import { forgetGrading, recallGrading, rememberGrading } from './remembered-grading.ts';
import { useLiveGrading } from './use-live-grading.ts';

type HandingInDeps = {
  socket: LiveSocket | null;
  assignmentId: string;
  language: string;
  own: () => SourceFile[];
  /** A grading has begun that is to be looked at. */
  onBegun: () => void;
};

/** Samples and submissions: begins them, and follows the one that is on the screen. */
export function useHandingIn({ socket, assignmentId, language, own, onBegun }: HandingInDeps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [chosenId, setChosenId] = useState<string | null>(() => recallGrading(assignmentId));
  const unanswered = useRef<{ token: string; work: string } | null>(null);
  const submissions = useQuery(trpc.submissions.list.queryOptions({ assignmentId }));
  const shownId = chosenId ?? submissions.data?.[0]?.gradingRunId ?? null;
  const grading = useLiveGrading(socket, shownId);
  const samples = useMutation(trpc.submissions.runSamples.mutationOptions());
  const submit = useMutation(trpc.submissions.create.mutationOptions());

  const finishedAt = grading.data?.grading.finishedAt ?? null;
  const isForSamples = grading.data?.grading.reason === 'samples';

  // What came of a submission changes what is left, what counts, and what is told of it elsewhere.
  useEffect(() => {
    if (finishedAt === null || isForSamples) return;
    void cache.invalidateQueries({ queryKey: trpc.submissions.list.queryKey({ assignmentId }) });
    void cache.invalidateQueries({ queryKey: trpc.assignments.open.queryKey({ assignmentId }) });
    void cache.invalidateQueries({ queryKey: trpc.assignments.list.queryKey() });
  }, [finishedAt, isForSamples, assignmentId, cache, trpc]);

  // It may be gone: samples are not kept for long.
  const isGone = grading.error !== null && errorBody(grading.error).code === 'not_found';
  useEffect(() => {
    if (!isGone) return;
    forgetGrading(assignmentId);
    setChosenId(null);
  }, [isGone, assignmentId]);

  function show(gradingRunId: string): void {
    rememberGrading(assignmentId, gradingRunId);
    setChosenId(gradingRunId);
    onBegun();
  }

  function begin(view: GradingView): void {
    const { id } = view.grading;
    cache.setQueryData(trpc.submissions.grading.queryKey({ gradingRunId: id }), view);
    show(id);
  }

  const isBusy = samples.isPending || submit.isPending;

  async function runSamples(): Promise<void> {
    if (isBusy) return;
    try {
      begin(await samples.mutateAsync({ assignmentId, language, files: own() }));
    } catch (error) {
      toast.error(`The samples were not run. ${explainError(error)}`);
    }
  }

  /** Resolves with whether it was handed in. */
  async function handIn(): Promise<boolean> {
    if (isBusy) return false;
    const files = own();
    const work = JSON.stringify({ language, files });
    // Whoever presses again because no answer came has made one attempt, not two.
    const token = unanswered.current?.work === work ? unanswered.current.token : randomToken();
    unanswered.current = { token, work };
    try {
      const submission = await submit.mutateAsync({ assignmentId, language, files, token });
      unanswered.current = null;
      void cache.invalidateQueries({ queryKey: trpc.submissions.list.queryKey({ assignmentId }) });
      if (submission.grading) begin(submission.grading);
      return true;
    } catch (error) {
      if (errorBody(error).code !== 'unavailable') unanswered.current = null;
      void cache.invalidateQueries({ queryKey: trpc.assignments.open.queryKey({ assignmentId }) });
      toast.error(`It was not handed in. ${explainError(error)}`);
      return false;
    }
  }

  return {
    grading: grading.data ?? null,
    isLoading: shownId !== null && grading.isPending,
    submissions,
    isBusy,
    show,
    runSamples: () => void runSamples(),
    handIn,
  };
}

export type HandingIn = ReturnType<typeof useHandingIn>;
