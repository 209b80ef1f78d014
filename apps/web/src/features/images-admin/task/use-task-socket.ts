'use client';

import type { ImageTask, ImageTaskLine } from '@crucible/contracts/image-task';
import { useEffect } from 'react';
import { answered, createLiveSocket } from '../../../lib/socket.ts';

const REFUSED_RETRY_MS = 2000;

/** What is heard of a task. Each has to stay the same while its meaning does, or the connection is made anew. */
export type TaskNews = {
  /** Of the last line that is known. */
  position: () => number;
  onConnection: (isConnected: boolean) => void;
  onState: (state: ImageTask) => void;
  onLines: (lines: readonly ImageTaskLine[]) => void;
};

/** Watches a task over a live connection of its own, as long as there is one to watch. */
export function useTaskSocket(
  taskId: string | null,
  { position, onConnection, onState, onLines }: TaskNews,
): void {
  useEffect(() => {
    if (taskId === null) return;
    const live = createLiveSocket();
    let retry: ReturnType<typeof setTimeout> | undefined;
    const lost = () => {
      onConnection(false);
      // A connection that the server itself refused or ended is not taken up again by the library.
      if (live.active) return;
      clearTimeout(retry);
      retry = setTimeout(() => live.connect(), REFUSED_RETRY_MS);
    };
    live.on('connect', () => {
      void answered<ImageTask>((reply) =>
        live.emit('image-task:watch', { taskId, after: position() }, reply),
      ).then(
        () => onConnection(true),
        // The query tells what is wrong, if anything is.
        () => onConnection(false),
      );
    });
    live.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') lost();
    });
    live.on('connect_error', lost);
    live.on('image-task:state', (state) => {
      if (state.id === taskId) onState(state);
    });
    live.on('image-task:lines', (message) => {
      if (message.taskId === taskId) onLines(message.lines);
    });
    live.connect();
    return () => {
      clearTimeout(retry);
      live.removeAllListeners();
      live.disconnect();
    };
  }, [taskId, position, onConnection, onState, onLines]);
}
