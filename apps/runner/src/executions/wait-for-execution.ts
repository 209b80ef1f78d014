import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { RunEvents } from '../runs/run-events.ts';

type Deps = { db: Db; events: RunEvents };

/** In case some news was lost. */
const POLL_MS = 3_000;

/** Resolves when the run is final; rejects with the signal's reason when that aborts first, `not_found` without a run. */
export async function waitForExecution(
  { db, events }: Deps,
  { runId, signal }: { runId: string; signal: AbortSignal },
): Promise<void> {
  let wake = () => {};
  let isNews = false;
  const notify = () => {
    isNews = true;
    wake();
  };
  const unsubscribe = events.subscribe(runId, (news) => {
    if (news === 'state') notify();
  });
  const timer = setInterval(notify, POLL_MS);
  signal.addEventListener('abort', notify, { once: true });
  try {
    for (;;) {
      signal.throwIfAborted();
      isNews = false;
      const run = await db.run.findUnique({ where: { id: runId }, select: { finishedAt: true } });
      if (run === null) throw new AppError('not_found');
      if (run.finishedAt !== null) return;
      if (!isNews) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', notify);
    unsubscribe();
  }
}
