'use client';

import type { GradingView } from '@crucible/contracts/submission';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered } from '../lib/socket.ts';
import type { LiveSocket } from '../lib/socket.ts';
import { useTRPC } from '../lib/trpc.ts';
import { useConnection } from '../model/connection-store.ts';

const POLL_MS = 2500;

/** A grading as it stands: told over the live connection as soon as it changes, and asked for while there is none. */
export function useLiveGrading(socket: LiveSocket | null, gradingRunId: string | null) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const isLost = useConnection(({ connection }) => connection !== 'connected');
  const options = trpc.submissions.grading.queryOptions({ gradingRunId: gradingRunId ?? '' });
  const query = useQuery({
    ...options,
    enabled: gradingRunId !== null,
    retry: false,
    refetchInterval: ({ state }) => (isLost && !isOver(state.data) ? POLL_MS : false),
    structuralSharing: (before, next) => newer(before as GradingView | undefined, next as GradingView),
  });
  const isFinal = isOver(query.data);

  useEffect(() => {
    if (socket === null || gradingRunId === null || isFinal) return;
    const key = trpc.submissions.grading.queryKey({ gradingRunId });
    const put = (view: GradingView) => {
      if (view.grading.id === gradingRunId) cache.setQueryData(key, (before) => newer(before, view));
    };
    const watch = () =>
      void answered<GradingView>((reply) => socket.emit('grading:watch', { gradingRunId }, reply)).then(
        put,
        // The query tells what is wrong, if anything is.
        () => undefined,
      );
    socket.on('grading:state', put);
    socket.on('connect', watch);
    if (socket.connected) watch();
    return () => {
      socket.off('grading:state', put);
      socket.off('connect', watch);
      if (socket.connected) socket.emit('grading:unwatch', { gradingRunId }, () => {});
    };
  }, [socket, gradingRunId, isFinal, cache, trpc]);

  return query;
}

function isOver(view: GradingView | undefined): boolean {
  return view !== undefined && view.grading.finishedAt !== null;
}

/** What was told first may arrive last. */
function newer(before: GradingView | undefined, next: GradingView): GradingView {
  if (before === undefined || before.grading.id !== next.grading.id) return next;
  const isOlder = (isOver(before) && !isOver(next)) || before.grading.done > next.grading.done;
  return isOlder && !isOver(next) ? before : next;
}
