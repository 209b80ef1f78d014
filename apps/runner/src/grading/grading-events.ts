import type { Db, DbTransaction } from '@crucible/db';
import type { PostgresListener } from '../lib/postgres-listener.ts';

/** Tells whoever watches a grading, in whatever process, that there is something to read. */
export type GradingEvents = {
  /** Calls back when the grading may have changed; returns how to end that. */
  subscribe(gradingRunId: string, onNews: () => void): () => void;
  /** Tells the watchers in this process. */
  tell(gradingRunId: string): void;
  /** Tells the watchers in other processes, once the transaction commits. */
  announce(tx: Pick<Db | DbTransaction, '$executeRaw'>, gradingRunId: string): Promise<void>;
};

const CHANNEL = 'grading_event';

/** `processId` is different for every process: each leaves out what it said itself. */
export function createGradingEvents(deps: { listener: PostgresListener; processId: string }): GradingEvents {
  const watchers = new Map<string, Set<() => void>>();

  const tell = (gradingRunId: string) => {
    for (const onNews of watchers.get(gradingRunId) ?? []) onNews();
  };

  deps.listener.on(CHANNEL, (received) => {
    const [sender, gradingRunId] = received.split(' ');
    if (sender !== deps.processId && gradingRunId !== undefined) tell(gradingRunId);
  });
  // Whatever was said while nobody listened is still in the database.
  deps.listener.onConnected(() => {
    for (const gradingRunId of watchers.keys()) tell(gradingRunId);
  });

  return {
    subscribe: (gradingRunId, onNews) => {
      const ofRun = watchers.get(gradingRunId) ?? new Set();
      watchers.set(gradingRunId, ofRun.add(onNews));
      return () => {
        ofRun.delete(onNews);
        if (ofRun.size === 0 && watchers.get(gradingRunId) === ofRun) watchers.delete(gradingRunId);
      };
    },
    tell,
    announce: async (tx, gradingRunId) => {
      await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${`${deps.processId} ${gradingRunId}`})`;
    },
  };
}
