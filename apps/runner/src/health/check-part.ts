import type { PartHealth } from '@crucible/contracts/service-health';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';

type Deps = { clock: Clock; log: Logger };
type Part = {
  /** Rejects when the part does not work. */
  ask: () => Promise<unknown>;
  /** What to tell people then; why it is so is for the log. */
  failure: string;
};

const TIMEOUT_MS = 2_000;

/** Asks a part whether it works. What has not answered in two seconds does not. */
export async function checkPart({ clock, log }: Deps, { ask, failure }: Part): Promise<PartHealth> {
  const startedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${TIMEOUT_MS} ms.`)), TIMEOUT_MS);
  });
  const message = await Promise.race([ask(), timeout]).then(
    () => null,
    (error: unknown) => {
      log.warn({ err: error }, failure);
      return failure;
    },
  );
  clearTimeout(timer);
  const durationMs = Math.round(performance.now() - startedAt);
  return { ok: message === null, message, durationMs, checkedAt: clock.now().toISOString() };
}
