import { GradingRefSchema } from '@crucible/contracts/events';
import { getGrading } from '../grading/get-grading.ts';
import { AppError } from '../lib/app-error.ts';
import type { Logger } from '../lib/logger.ts';
import type { ApiDeps } from './api-deps.ts';
import { createEventBudget } from './event-budget.ts';
import type { LiveSocket } from './live-socket.ts';
import { requireActor } from './require-actor.ts';
import { answering } from './socket-answer.ts';
import { watchGrading } from './watch-grading.ts';

const MAX_WATCHED = 16;

/** Answers what a page asks of gradings. Who may see what of one is decided each time that it is told. */
export function registerGradingEvents(
  socket: LiveSocket,
  { deps, log }: { deps: ApiDeps; log: Logger },
): void {
  const answers = { budget: createEventBudget(), log };
  const watching = new Map<string, AbortController>();

  function unwatch(gradingRunId: string): void {
    watching.get(gradingRunId)?.abort();
    watching.delete(gradingRunId);
  }

  function read(gradingRunId: string) {
    const { sessionId } = socket.data;
    return getGrading(deps, { gradingRunId, actor: requireActor(socket.data), sessionId });
  }

  async function follow(gradingRunId: string, ended: AbortController): Promise<void> {
    try {
      await watchGrading({
        read: () => read(gradingRunId),
        subscribe: (onNews) => deps.gradings.subscribe(gradingRunId, onNews),
        send: (state) => void socket.emit('grading:state', state),
        signal: ended.signal,
      });
    } catch (error) {
      if (ended.signal.aborted || (error instanceof AppError && error.code === 'not_found')) return;
      log.info({ err: error, gradingRunId }, 'a watcher was dropped');
      // Closing the connection below socket.io's own goodbye makes the client connect and watch again.
      socket.conn.close();
    } finally {
      if (watching.get(gradingRunId) === ended) watching.delete(gradingRunId);
    }
  }

  socket.on('disconnect', () => {
    for (const gradingRunId of watching.keys()) unwatch(gradingRunId);
  });
  socket.on(
    'grading:watch',
    answering(answers, {
      schema: GradingRefSchema,
      handle: async ({ gradingRunId }) => {
        const state = await read(gradingRunId);
        unwatch(gradingRunId);
        if (watching.size >= MAX_WATCHED)
          throw new AppError('too_many_requests', {
            userMessage: `One connection watches at most ${MAX_WATCHED} gradings.`,
          });
        const ended = new AbortController();
        watching.set(gradingRunId, ended);
        void follow(gradingRunId, ended);
        return state;
      },
    }),
  );
  socket.on(
    'grading:unwatch',
    answering(answers, {
      schema: GradingRefSchema,
      handle: async ({ gradingRunId }) => {
        unwatch(gradingRunId);
        return null;
      },
    }),
  );
}
