import type { RunState } from '@crucible/contracts/events';
import type { WebSocket } from 'ws';
import { getRunState } from '../../runs/get-run-state.ts';
import { readOutput } from '../../runs/read-output.ts';
import type { ApiDeps } from '../api-deps.ts';
import { watchRun } from '../watch-run.ts';
import type { ProgramInput } from './program-input.ts';
import { sendMessage } from './server-message.ts';
import type { ServerMessage } from './server-message.ts';
import { createStageReporter } from './stage-reporter.ts';

type Follow = {
  runId: string;
  personId: string;
  isCompiled: boolean;
  socket: WebSocket;
  input: ProgramInput;
  signal: AbortSignal;
};

const MAX_PAGE_BYTES = 64 * 1024;

/**
 * Tells a client of its run until the run has ended, or `signal` aborts: false then. The client is sent as much as it reads:
 * the rest stays where it is stored.
 */
export async function followRun(deps: ApiDeps, follow: Follow): Promise<boolean> {
  const { runId, personId, socket, input, signal } = follow;
  const own = { runId, personId };
  const reporter = createStageReporter(follow);
  let final: RunState | null = null;

  async function send(messages: readonly ServerMessage[]): Promise<void> {
    for (const message of messages) {
      // Whoever has left is not told.
      if (!signal.aborted) await sendMessage(socket, message);
    }
  }

  async function readState(): Promise<RunState> {
    const state = await getRunState(deps, own);
    if (state.status === 'running') {
      input.open(own);
      await send(reporter.progress(state));
    }
    return state;
  }

  await watchRun({
    cursor: { attempt: 0, seq: 0 },
    source: {
      readState,
      readOutput: (cursor) => readOutput(deps, { ...own, cursor, maxBytes: MAX_PAGE_BYTES }),
      subscribe: (onNews) => deps.events.subscribe(runId, onNews),
    },
    sink: {
      sendOutput: ({ attempt, chunks }) => send(reporter.output(attempt, chunks)),
      sendState: (state) => {
        // The last one is sent when all output has been; what comes before was told when it was read.
        if (state.finishedAt !== null) final = state;
      },
    },
    signal,
  });
  if (final === null) return false;
  await send(reporter.end(final));
  return true;
}
