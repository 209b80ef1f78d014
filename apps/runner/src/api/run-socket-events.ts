import { ResizeSchema, RunRefSchema, StdinSchema, WatchSchema } from '@crucible/contracts/events';
import type { Logger } from '../lib/logger.ts';
import { cancelRun } from '../runs/cancel-run.ts';
import { getRunState } from '../runs/get-run-state.ts';
import { readOutput } from '../runs/read-output.ts';
import type { ApiDeps } from './api-deps.ts';
import { createEventBudget } from './event-budget.ts';
import type { LiveSocket } from './live-socket.ts';
import { answering } from './socket-answer.ts';
import { createSocketWatchers } from './socket-watchers.ts';
import type { WatchSource } from './watch-run.ts';

const MAX_MESSAGE_BYTES = 64 * 1024;
/** socket.io's clients refuse a message with more binary parts than this. */
const MAX_MESSAGE_CHUNKS = 10;

/** Answers what a page asks of runs. Operations take the person who asks and answer `not_found` for what is somebody else's. */
export function registerRunEvents(socket: LiveSocket, { deps, log }: { deps: ApiDeps; log: Logger }): void {
  const { personId } = socket.data;
  const { control } = deps;
  const answers = { budget: createEventBudget(), log };
  const watchers = createSocketWatchers(socket, log);
  socket.on('disconnect', () => watchers.unwatchAll());

  socket.on(
    'run:watch',
    answering(answers, {
      schema: WatchSchema,
      handle: async ({ runId, cursor }) => {
        const state = await getRunState(deps, { runId, personId });
        watchers.watch(runId, { cursor, source: runSource(deps, { runId, personId }) });
        return state;
      },
    }),
  );
  socket.on(
    'run:unwatch',
    answering(answers, {
      schema: RunRefSchema,
      handle: async ({ runId }) => {
        watchers.unwatch(runId);
        return null;
      },
    }),
  );
  socket.on(
    'run:stdin',
    answering(answers, {
      schema: StdinSchema,
      handle: ({ runId, data }) =>
        whenDone(control.sendStdin({ runId, personId, data: Buffer.from(data, 'utf8') })),
    }),
  );
  socket.on(
    'run:stdin-end',
    answering(answers, {
      schema: RunRefSchema,
      handle: ({ runId }) => whenDone(control.endStdin({ runId, personId })),
    }),
  );
  socket.on(
    'run:resize',
    answering(answers, {
      schema: ResizeSchema,
      handle: ({ runId, size }) => whenDone(control.resize({ runId, personId, size })),
    }),
  );
  socket.on(
    'run:stop',
    answering(answers, {
      schema: RunRefSchema,
      handle: ({ runId }) => whenDone(cancelRun(deps, { runId, personId })),
    }),
  );
}

function runSource(deps: ApiDeps, who: { runId: string; personId: string }): WatchSource {
  return {
    readState: () => getRunState(deps, who),
    async readOutput(cursor) {
      const { attempt, chunks } = await readOutput(deps, { ...who, cursor, maxBytes: MAX_MESSAGE_BYTES });
      return { attempt, chunks: chunks.slice(0, MAX_MESSAGE_CHUNKS) };
    },
    subscribe: (onNews) => deps.events.subscribe(who.runId, onNews),
  };
}

/** The answer to an event that has nothing to tell but that it was done. */
async function whenDone(action: Promise<void>): Promise<null> {
  await action;
  return null;
}
