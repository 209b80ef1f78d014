import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import type { ImageTaskEvents } from './image-task-events.ts';

type Deps = { db: Db; imageTasks: ImageTaskEvents; log: Logger };

/** In case the news was lost. */
const POLL_MS = 2_000;

/** Aborts `signal` when an admin has cancelled a task. */
export function watchCancellation(deps: Deps, taskId: string): { signal: AbortSignal; end(): void } {
  const { db, imageTasks, log } = deps;
  const cancelled = new AbortController();

  async function look(): Promise<void> {
    const task = await db.imageTask.findUnique({
      where: { id: taskId },
      select: { cancelRequestedAt: true },
    });
    if (task !== null && task.cancelRequestedAt !== null) cancelled.abort(new Error('It was cancelled.'));
  }

  const lookOrWarn = () => {
    look().catch((error: unknown) =>
      log.warn({ err: error, taskId }, 'cannot see whether a task was cancelled'),
    );
  };
  const unsubscribe = imageTasks.subscribe(taskId, lookOrWarn);
  const timer = setInterval(lookOrWarn, POLL_MS);
  lookOrWarn();
  return {
    signal: cancelled.signal,
    end() {
      clearInterval(timer);
      unsubscribe();
    },
  };
}
