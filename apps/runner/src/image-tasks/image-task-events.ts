import type { Db, DbTransaction } from '@crucible/db';
import type { PostgresListener } from '../lib/postgres-listener.ts';

/** Tells whoever watches a task of the image manager, and whoever does it, that there is something to read. */
export type ImageTaskEvents = {
  /** Calls back when the task may have changed; returns how to end that. */
  subscribe(taskId: string, onNews: () => void): () => void;
  /** Tells everybody, in every process, once the transaction commits. */
  announce(tx: Pick<Db | DbTransaction, '$executeRaw'>, taskId: string): Promise<void>;
};

const CHANNEL = 'image_task_event';

/** A process hears what it says itself in the same way as the others. */
export function createImageTaskEvents({ listener }: { listener: PostgresListener }): ImageTaskEvents {
  const watchers = new Map<string, Set<() => void>>();

  const tell = (taskId: string) => {
    for (const onNews of watchers.get(taskId) ?? []) onNews();
  };

  listener.on(CHANNEL, tell);
  // Whatever was said while nobody listened is still in the database.
  listener.onConnected(() => {
    for (const taskId of watchers.keys()) tell(taskId);
  });

  return {
    subscribe: (taskId, onNews) => {
      const ofTask = watchers.get(taskId) ?? new Set();
      watchers.set(taskId, ofTask.add(onNews));
      return () => {
        ofTask.delete(onNews);
        if (ofTask.size === 0 && watchers.get(taskId) === ofTask) watchers.delete(taskId);
      };
    },
    announce: async (tx, taskId) => {
      await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${taskId})`;
    },
  };
}
