import type { Executor } from '../executor/executor.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';

export type SelfTestReport = {
  results: Awaited<ReturnType<Executor['selfTest']>>;
  checkedAtMs: number;
  ok: boolean;
};

export type SelfTestMonitor = {
  start(): void;
  /** The last report, at most `REFRESH_MS` old while somebody asks regularly; null when none is fresh enough to be believed. */
  report(): Promise<SelfTestReport | null>;
  /** The last report, however old, without running anything. */
  last(): SelfTestReport | null;
  stop(): void;
};

type Deps = { executor: Pick<Executor, 'selfTest'>; clock: Clock; log: Logger };

const REFRESH_MS = 60_000;
/** A report as old as this says nothing any more: whoever asks waits for a new one. */
const STALE_MS = 300_000;
/** As long as an asker is kept waiting for a new report. */
const PATIENCE_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 5_000;

/**
 * Runs the executor's self-test once at the start, again and again while it fails, and afterwards only when
 * somebody asks and the last report is no longer recent. Nobody waits for a test while a recent report is there.
 */
export function createSelfTestMonitor({ executor, clock, log }: Deps): SelfTestMonitor {
  let last: SelfTestReport | null = null;
  let testing: Promise<void> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let retryMs = FIRST_RETRY_MS;
  let isActive = false;

  async function runTest(): Promise<void> {
    const results = await executor.selfTest().catch((error: unknown) => {
      log.error({ err: error }, 'the self-test could not be run');
      return [];
    });
    const vital = results.filter(({ isOptional }) => isOptional !== true);
    const failed = vital.filter((result) => !result.ok);
    last = { results, checkedAtMs: clock.now().getTime(), ok: vital.length > 0 && failed.length === 0 };
    if (last.ok) {
      retryMs = FIRST_RETRY_MS;
      return;
    }
    if (!isActive) return;
    log.warn({ failed }, 'the self-test failed');
    retry = setTimeout(() => void test(), retryMs);
    retryMs = Math.min(retryMs * 2, MAX_RETRY_MS);
  }

  function test(): Promise<void> {
    if (retry !== null) clearTimeout(retry);
    retry = null;
    testing ??= runTest().finally(() => {
      testing = null;
    });
    return testing;
  }

  const ageMs = () => (last === null ? Number.POSITIVE_INFINITY : clock.now().getTime() - last.checkedAtMs);

  return {
    start() {
      isActive = true;
      void test();
    },
    async report() {
      if (isActive && last?.ok !== false && ageMs() >= REFRESH_MS) {
        const tested = test();
        if (last !== null && ageMs() >= STALE_MS) await Promise.race([tested, after(PATIENCE_MS)]);
      }
      return ageMs() < STALE_MS ? last : null;
    },
    last: () => last,
    stop() {
      isActive = false;
      if (retry !== null) clearTimeout(retry);
    },
  };
}

function after(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs).unref());
}
