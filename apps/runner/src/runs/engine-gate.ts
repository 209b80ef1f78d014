import { setTimeout as sleep } from 'node:timers/promises';
import type { Executor } from '../executor/executor.ts';
import type { Logger } from '../lib/logger.ts';

/** Whether the engine is there: while it is not, no run is begun. */
export type EngineGate = {
  isOpen(): boolean;
  /** An execution has found the engine away. The gate opens by itself when the engine answers again. */
  close(): void;
  /** Asks the engine no more. */
  stop(): Promise<void>;
};

type Deps = { executor: Pick<Executor, 'ping'>; log: Logger };

const ASK_AGAIN_MS = 500;
const PATIENCE_MS = 3_000;

export function createEngineGate({ executor, log }: Deps): EngineGate {
  const stopping = new AbortController();
  let asking: Promise<void> | null = null;

  async function untilThere(): Promise<void> {
    log.warn('the engine is away: no run is begun until it answers');
    while (!stopping.signal.aborted) {
      await sleep(ASK_AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (await answers(executor)) break;
    }
    if (!stopping.signal.aborted) log.info('the engine is there again');
  }

  return {
    isOpen: () => asking === null,
    close() {
      if (stopping.signal.aborted) return;
      asking ??= untilThere().finally(() => {
        asking = null;
      });
    },
    async stop() {
      stopping.abort();
      await asking;
    },
  };
}

async function answers(executor: Deps['executor']): Promise<boolean> {
  const patience = new AbortController();
  const tooLate = sleep(PATIENCE_MS, false, { signal: patience.signal }).catch(() => false);
  const answer = executor.ping().then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([answer, tooLate]);
  patience.abort();
  return isThere;
}
