'use client';

import type { ImageTask, ImageTaskLine } from '@crucible/contracts/image-task';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import { isOver } from '../image-words.ts';
import { mergeLines } from './merge-lines.ts';
import { useTaskSocket } from './use-task-socket.ts';

const POLL_MS = 2500;
const PAGE_LINES = 2000;

/**
 * A task and its log as they grow: told over the live connection, and asked for from where the log stands at the beginning,
 * after every break of the connection, and again and again while there is none.
 */
export function useTaskLog(taskId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const [lines, setLines] = useState<readonly ImageTaskLine[]>([]);
  const isLive = useRef(false);
  const known = useRef<readonly ImageTaskLine[]>([]);
  const take = useCallback((arrived: readonly ImageTaskLine[]) => {
    known.current = mergeLines(known.current, arrived);
    setLines(known.current);
  }, []);
  useEffect(() => {
    known.current = [];
    setLines([]);
  }, [taskId]);

  const query = useQuery({
    // Its own key: what is kept is the task, and the log is read from where it stands.
    queryKey: [...trpc.imageTasks.log.queryKey({ taskId }), 'followed'],
    queryFn: async ({ signal }) => {
      for (;;) {
        const after = known.current.length;
        const page = await client.imageTasks.log.query({ taskId, after, limit: PAGE_LINES }, { signal });
        take(page.lines);
        if (page.lines.length < PAGE_LINES) return page.task;
      }
    },
    staleTime: 0,
    refetchInterval: ({ state }) =>
      !isLive.current && (state.data === undefined || !isOver(state.data)) ? POLL_MS : false,
  });
  const { refetch, data: task } = query;
  const end = task !== undefined && isOver(task);

  useTaskSocket(end ? null : taskId, {
    position: useCallback(() => known.current.length, []),
    onConnection: useCallback(
      (isConnected: boolean) => {
        isLive.current = isConnected;
        void refetch();
      },
      [refetch],
    ),
    onLines: useCallback(
      (arrived: readonly ImageTaskLine[]) => {
        take(arrived);
        if ((arrived.at(-1)?.position ?? 0) > known.current.length) void refetch();
      },
      [take, refetch],
    ),
    onState: useCallback(
      (state: ImageTask) => {
        // With the last state, the log is asked for once more: none of it may be missing then.
        if (isOver(state)) void refetch();
        else cache.setQueryData([...trpc.imageTasks.log.queryKey({ taskId }), 'followed'], state);
      },
      [cache, trpc, taskId, refetch],
    ),
  });

  // What the task has changed is shown anew elsewhere.
  useEffect(() => {
    if (!end) return;
    void cache.invalidateQueries(trpc.images.pathFilter());
  }, [end, cache, trpc]);

  return { query, lines };
}
