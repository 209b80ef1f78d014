import { ImageTaskEventSchema, WatchImageTaskSchema } from '@crucible/contracts/events';
import { getImageTask } from '../image-tasks/get-image-task.ts';
import { readImageTaskLog } from '../image-tasks/read-image-task-log.ts';
import { AppError } from '../lib/app-error.ts';
import type { Logger } from '../lib/logger.ts';
import type { ApiDeps } from './api-deps.ts';
import { createEventBudget } from './event-budget.ts';
import type { LiveSocket } from './live-socket.ts';
import { requireActor } from './require-actor.ts';
import { answering } from './socket-answer.ts';
import { watchImageTask } from './watch-image-task.ts';

const MAX_WATCHED = 8;

/** Answers what an admin's page asks of the image manager's tasks. */
export function registerImageTaskEvents(
  socket: LiveSocket,
  { deps, log }: { deps: ApiDeps; log: Logger },
): void {
  const answers = { budget: createEventBudget(), log };
  const watching = new Map<string, AbortController>();

  function requireAdmin(): void {
    if (requireActor(socket.data).role !== 'admin') throw new AppError('forbidden');
  }

  function unwatch(taskId: string): void {
    watching.get(taskId)?.abort();
    watching.delete(taskId);
  }

  async function follow(taskId: string, after: number, ended: AbortController): Promise<void> {
    try {
      await watchImageTask({
        after,
        read: (from) => readImageTaskLog(deps, { taskId, ...from }),
        subscribe: (onNews) => deps.imageTasks.subscribe(taskId, onNews),
        sendLines: (lines) => void socket.emit('image-task:lines', { taskId, lines }),
        sendState: (task) => void socket.emit('image-task:state', task),
        signal: ended.signal,
      });
    } catch (error) {
      if (ended.signal.aborted) return;
      log.info({ err: error, taskId }, 'a watcher was dropped');
      // Closing the connection below socket.io's own goodbye makes the client connect and watch again.
      socket.conn.close();
    } finally {
      if (watching.get(taskId) === ended) watching.delete(taskId);
    }
  }

  socket.on('disconnect', () => {
    for (const taskId of watching.keys()) unwatch(taskId);
  });
  socket.on(
    'image-task:watch',
    answering(answers, {
      schema: WatchImageTaskSchema,
      handle: async ({ taskId, after }) => {
        requireAdmin();
        const task = await getImageTask(deps, taskId);
        // Whoever has gone meanwhile would be told things until the task ends.
        if (socket.disconnected) return task;
        unwatch(taskId);
        if (watching.size >= MAX_WATCHED)
          throw new AppError('too_many_requests', {
            userMessage: `One connection watches at most ${MAX_WATCHED} tasks.`,
          });
        const ended = new AbortController();
        watching.set(taskId, ended);
        void follow(taskId, after, ended);
        return task;
      },
    }),
  );
  socket.on(
    'image-task:unwatch',
    answering(answers, {
      schema: ImageTaskEventSchema,
      handle: async ({ taskId }) => {
        unwatch(taskId);
        return null;
      },
    }),
  );
}
