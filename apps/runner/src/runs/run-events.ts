import type { Db, DbTransaction } from '@crucible/db';
import type { PostgresListener } from '../lib/postgres-listener.ts';

export type RunNews = 'state' | 'output';

/** Tells whoever watches a run, in whatever process, that there is something to read. */
export type RunEvents = {
  /** Calls back when the run's state or output may have changed; returns how to end that. */
  subscribe(runId: string, onNews: (news: RunNews) => void): () => void;
  /** Tells the watchers in this process. */
  tell(runId: string, news: RunNews): void;
  /** Tells the watchers in other processes, once the transaction commits. */
  announce(tx: Pick<Db | DbTransaction, '$executeRaw'>, runId: string, news: RunNews): Promise<void>;
  /** What goes through `RUN_EVENT_CHANNEL`, for statements that send it themselves. */
  payload(runId: string, news: RunNews): string;
};

export const RUN_EVENT_CHANNEL = 'run_event';

/** `processId` is different for every process: each leaves out what it said itself. */
export function createRunEvents(deps: { listener: PostgresListener; processId: string }): RunEvents {
  const watchers = new Map<string, Set<(news: RunNews) => void>>();
  const payload = (runId: string, news: RunNews) => `${deps.processId} ${news} ${runId}`;

  const tell = (runId: string, news: RunNews) => {
    for (const onNews of watchers.get(runId) ?? []) onNews(news);
  };

  deps.listener.on(RUN_EVENT_CHANNEL, (received) => {
    const [sender, news, runId] = received.split(' ');
    if (sender === deps.processId || runId === undefined) return;
    if (news === 'state' || news === 'output') tell(runId, news);
  });
  // Whatever was said while nobody listened is still in the database.
  deps.listener.onConnected(() => {
    for (const runId of watchers.keys()) {
      tell(runId, 'state');
      tell(runId, 'output');
    }
  });

  return {
    subscribe: (runId, onNews) => {
      const ofRun = watchers.get(runId) ?? new Set();
      watchers.set(runId, ofRun.add(onNews));
      return () => {
        ofRun.delete(onNews);
        if (ofRun.size === 0 && watchers.get(runId) === ofRun) watchers.delete(runId);
      };
    },
    tell,
    announce: async (tx, runId, news) => {
      await tx.$executeRaw`SELECT pg_notify(${RUN_EVENT_CHANNEL}, ${payload(runId, news)})`;
    },
    payload,
  };
}
