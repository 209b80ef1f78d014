import type { PartHealth } from '@crucible/contracts/service-health';
import type { Clock } from '../lib/clock.ts';
import type { LiveWorker } from '../workers/list-live-workers.ts';
import { takesWork } from '../workers/takes-work.ts';

type Deps = { listWorkers: () => Promise<LiveWorker[]>; clock: Clock };

/** Whether anybody executes what this process accepts. Rejects when the database cannot be asked. */
export async function checkWorkers({ listWorkers, clock }: Deps): Promise<PartHealth> {
  const startedAt = performance.now();
  const message = complaint((await listWorkers()).filter(takesWork));
  const durationMs = Math.round(performance.now() - startedAt);
  return { ok: message === null, message, durationMs, checkedAt: clock.now().toISOString() };
}

function complaint(workers: LiveWorker[]): string | null {
  if (workers.length === 0) return 'No worker is there.';
  // A worker that describes itself in words we don't know is believed to be well.
  if (workers.some(({ report }) => report === null || report.failing.length === 0)) return null;
  const parts = [...new Set(workers.flatMap(({ report }) => report?.failing ?? []))].toSorted();
  return `No worker can execute anything: ${parts.join(', ')}.`;
}
