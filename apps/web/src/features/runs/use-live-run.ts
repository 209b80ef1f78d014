'use client';

import { useEffect, useState } from 'react';
import type { RunState } from '@crucible/contracts/events';
import { answered, createLiveSocket } from '../../lib/socket.ts';
import type { LiveSocket } from '../../lib/socket.ts';
import { useConnection } from '../../model/connection-store.ts';
import { outputLog, useRun } from '../../model/run-store.ts';

const REFUSED_RETRY_MS = 2000;

/**
 * Keeps the live connection and watches the run on the screen over it, from where its output stands. `session`
 * tells whether the cookie is there, without which the connection would be refused.
 */
export function useLiveRun(session: boolean): LiveSocket | null {
  const [socket, setSocket] = useState<LiveSocket | null>(null);
  const runId = useRun((state) => state.runId);

  // The connection lives as long as the screen.
  useEffect(() => {
    if (!session) return;
    const live = createLiveSocket();
    const stopListening = listen(live);
    live.connect();
    setSocket(live);
    return () => {
      stopListening();
      live.disconnect();
    };
  }, [session]);

  // The server is told which run the screen shows.
  useEffect(() => {
    if (!socket || runId === null) return;
    if (socket.connected) void watch(socket, runId);
    return () => {
      if (socket.connected) socket.emit('run:unwatch', { runId }, () => {});
    };
  }, [socket, runId]);

  return socket;
}

function listen(live: LiveSocket): () => void {
  const { set } = useConnection.getState();
  let retry: ReturnType<typeof setTimeout> | undefined;

  function lost(): void {
    set('lost');
    // A connection that the server itself refused or ended is not taken up again by the library.
    if (live.active) return;
    clearTimeout(retry);
    retry = setTimeout(() => live.connect(), REFUSED_RETRY_MS);
  }

  live.on('connect', () => {
    set('connected');
    const { runId } = useRun.getState();
    if (runId !== null) void watch(live, runId);
  });
  live.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') lost();
  });
  live.on('connect_error', lost);
  live.on('run:state', (state) => useRun.getState().update(state));
  live.on('run:output', (message, acknowledge) => {
    if (message.runId !== useRun.getState().runId) return acknowledge();
    void outputLog.accept(message).then(acknowledge);
  });
  const suspect = () => void closeIfCutOff(live);
  window.addEventListener('offline', suspect);
  return () => {
    clearTimeout(retry);
    window.removeEventListener('offline', suspect);
    live.removeAllListeners();
  };
}

/**
 * A browser that goes offline may leave a dead connection open for long. A service on the same machine is still
 * there then, so it is asked first.
 */
async function closeIfCutOff(live: LiveSocket): Promise<void> {
  const reachable = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!reachable) live.io.engine.close();
}

async function watch(live: LiveSocket, runId: string): Promise<void> {
  try {
    const state = await answered<RunState>((reply) =>
      live.emit('run:watch', { runId, cursor: outputLog.cursor() }, reply),
    );
    useRun.getState().update(state);
  } catch (error) {
    const view = useRun.getState();
    // While there is a connection, the refusal is about the run itself.
    if (live.connected && view.runId === runId && view.run === null)
      view.fail(error instanceof Error ? error.message : '');
  }
}
