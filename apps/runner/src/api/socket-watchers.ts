import type { OutputMessage, RunCursor, RunState } from '@crucible/contracts/events';
import { AppError } from '../lib/app-error.ts';
import type { Logger } from '../lib/logger.ts';
import type { LiveSocket } from './live-socket.ts';
import { watchRun } from './watch-run.ts';
import type { WatchSource } from './watch-run.ts';

export type SocketWatchers = {
  /** Begins to send the run's output after the cursor; an earlier watch of the run by this socket ends. */
  watch(runId: string, from: { cursor: RunCursor; source: WatchSource }): void;
  unwatch(runId: string): void;
  unwatchAll(): void;
};

const MAX_WATCHED_RUNS = 16;
/** A client that takes longer than this for one message is as good as gone. */
const ACKNOWLEDGE_TIMEOUT_MS = 30_000;

/** The runs that one socket watches. */
export function createSocketWatchers(socket: LiveSocket, log: Logger): SocketWatchers {
  const watching = new Map<string, AbortController>();

  function unwatch(runId: string): void {
    watching.get(runId)?.abort();
    watching.delete(runId);
  }

  async function follow(
    runId: string,
    { cursor, source }: { cursor: RunCursor; source: WatchSource },
  ): Promise<void> {
    const ended = new AbortController();
    watching.set(runId, ended);
    const { signal } = ended;
    const sink = {
      sendOutput: (page: Omit<OutputMessage, 'runId'>) =>
        sendAcknowledged(socket, { ...page, runId }, signal),
      sendState: (state: RunState) => void socket.emit('run:state', state),
    };
    try {
      await watchRun({ cursor, source, sink, signal });
    } catch (error) {
      if (signal.aborted || (error instanceof AppError && error.code === 'not_found')) return;
      log.info({ err: error, runId }, 'a watcher was dropped');
      // Closing the connection below socket.io's own goodbye makes the client connect again, and it knows its cursors.
      socket.conn.close();
    } finally {
      if (watching.get(runId) === ended) watching.delete(runId);
    }
  }

  return {
    watch(runId, from) {
      unwatch(runId);
      if (watching.size >= MAX_WATCHED_RUNS) {
        throw new AppError('too_many_requests', {
          userMessage: `One connection watches at most ${MAX_WATCHED_RUNS} runs.`,
        });
      }
      void follow(runId, from);
    },
    unwatch,
    unwatchAll() {
      for (const runId of watching.keys()) unwatch(runId);
    },
  };
}

/** Resolves when the client has the message; rejects when it does not say so in time, or nobody wants it any more. */
async function sendAcknowledged(
  socket: LiveSocket,
  message: OutputMessage,
  signal: AbortSignal,
): Promise<void> {
  const ended = Promise.withResolvers<never>();
  const giveUp = () => ended.reject(new Error('The watch has ended.'));
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    await Promise.race([
      socket.timeout(ACKNOWLEDGE_TIMEOUT_MS).emitWithAck('run:output', message),
      ended.promise,
    ]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
