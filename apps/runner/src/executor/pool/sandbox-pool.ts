import type { Logger } from '../../lib/logger.ts';
import type { TellEngineNews } from '../engine-news.ts';
import type { Sandbox, SandboxDriver } from '../sandbox.ts';
import { createDemand } from './demand.ts';
import type { Gate } from './gate.ts';
import type { MemoryBudget } from './memory-budget.ts';
import { prepare } from './warm-sandbox.ts';
import type { SandboxKind, TakenSandbox, WarmSandbox } from './warm-sandbox.ts';

export type PoolDeps = {
  driver: SandboxDriver;
  budget: MemoryBudget;
  gate: Gate;
  log: Logger;
  tell: TellEngineNews;
};
export type PoolSizes = {
  minReady: number;
  maxReady: number;
  /** Whether processes are started in sandboxes that wait. */
  isWarm: boolean;
};
export type PoolOptions = { kind: SandboxKind; sizes: PoolSizes };
export type PoolStatus = {
  ready: number;
  starting: number;
  busy: number;
  target: number;
  isFailing: boolean;
};

export type SandboxPool = {
  /** A sandbox for one execution; the caller destroys it. Rejects when none can be made or `signal` aborts. */
  take(signal: AbortSignal): Promise<TakenSandbox>;
  /** Brings the number of waiting sandboxes to what recent demand asks for. */
  maintain(): void;
  /** From now on as many wait. Whoever has taken a sandbox keeps it. */
  resize(sizes: PoolSizes): void;
  /** How many more wait than should wait however quiet it is; negative where some are missing. */
  surplus(): number;
  /** Gives up one waiting sandbox; false when there is none. */
  evictOne(): boolean;
  status(): PoolStatus;
  drain(): Promise<void>;
};

/** A pause before the place of a taken sandbox is filled, so that the run that took it has the machine first. */
const REFILL_DELAY_MS = 150;
/** How long a sandbox waits before processes are started in it. */
const PREPARE_DELAY_MS = 250;
const RETRY_DELAY_MS = 2_000;

/** Single-use sandboxes of one kind, already started, waiting for work. */
export function createSandboxPool(deps: PoolDeps, { kind, ...options }: PoolOptions): SandboxPool {
  const { driver, budget, gate, log } = deps;
  const { memoryBytes, imageName: image } = kind.profile;
  const demand = createDemand();
  const ready: WarmSandbox[] = [];
  const refills = new Set<Promise<void>>();
  let { sizes } = options;
  let busy = 0;
  let urgent = 0;
  let isFailing = false;
  let drained = false;
  let refillTimer: NodeJS.Timeout | null = null;

  const target = () => Math.min(sizes.maxReady, Math.max(sizes.minReady, demand.target(Date.now())));

  async function createReserved(isUrgent: boolean): Promise<Sandbox> {
    try {
      const sandbox = await gate.run(() => driver.create(kind.profile), isUrgent);
      isFailing = false;
      // The memory goes back to the budget when the container is really gone.
      return afterDestroy(sandbox, () => budget.release(memoryBytes));
    } catch (error) {
      isFailing = true;
      budget.release(memoryBytes);
      throw error;
    }
  }

  /** On a busy machine a sandbox is taken before its processes would be of use: they would only slow down the others. */
  function keepWaiting(warm: WarmSandbox): void {
    ready.push(warm);
    setTimeout(() => {
      if (sizes.isWarm && ready.includes(warm)) prepare(warm, kind.prepared);
    }, PREPARE_DELAY_MS).unref();
  }

  async function refillOne(): Promise<void> {
    try {
      const sandbox = await createReserved(false);
      if (drained) return await sandbox.destroy();
      keepWaiting({ sandbox, slots: {} });
    } catch (error) {
      log.error({ err: error, image }, 'a sandbox could not be made for the pool');
      scheduleRefill(RETRY_DELAY_MS);
    }
  }

  function refill(): void {
    while (!drained && ready.length + refills.size < target() && budget.tryReserve(memoryBytes)) {
      const started: Promise<void> = refillOne().finally(() => refills.delete(started));
      refills.add(started);
    }
  }

  function scheduleRefill(delayMs: number): void {
    if (drained || refillTimer !== null) return;
    refillTimer = setTimeout(() => {
      refillTimer = null;
      refill();
    }, delayMs);
  }

  async function makeNow(signal: AbortSignal): Promise<WarmSandbox> {
    urgent += 1;
    try {
      await budget.reserve(memoryBytes, signal);
      // Nothing is prepared: the execution that is waiting would only compete with it.
      return { sandbox: await createReserved(true), slots: {} };
    } finally {
      urgent -= 1;
    }
  }

  function handOut({ sandbox, slots }: WarmSandbox, isWarm: boolean): TakenSandbox {
    busy += 1;
    const onGone = () => {
      busy -= 1;
    };
    return { sandbox: afterDestroy(sandbox, onGone), slots, isWarm };
  }

  /** Brings the number of those that wait to what is wanted now. */
  function maintain(): void {
    while (ready.length > target()) void ready.pop()?.sandbox.destroy();
    refill();
  }

  return {
    async take(signal) {
      demand.note(Date.now());
      const startedAt = performance.now();
      const tellTaken = (isWarm: boolean) =>
        deps.tell({ type: 'sandbox-taken', image, isWarm, durationMs: performance.now() - startedAt });
      for (let warm = ready.shift(); warm !== undefined; warm = ready.shift()) {
        scheduleRefill(REFILL_DELAY_MS);
        if (!warm.sandbox.isAlive()) {
          void warm.sandbox.destroy();
          continue;
        }
        tellTaken(true);
        return handOut(warm, true);
      }
      const made = await makeNow(signal);
      scheduleRefill(REFILL_DELAY_MS);
      tellTaken(false);
      return handOut(made, false);
    },
    maintain,
    resize(wanted) {
      sizes = wanted;
      maintain();
    },
    surplus: () => ready.length - sizes.minReady,
    evictOne() {
      const evicted = ready.pop();
      void evicted?.sandbox.destroy();
      return evicted !== undefined;
    },
    status: () => ({
      ...{ ready: ready.length, starting: refills.size + urgent, busy, target: target(), isFailing },
    }),
    async drain() {
      drained = true;
      if (refillTimer !== null) clearTimeout(refillTimer);
      await Promise.all(ready.splice(0).map((warm) => warm.sandbox.destroy()));
      await Promise.all(refills);
    },
  };
}

/** The same sandbox, with something to do once it has been destroyed. */
function afterDestroy(sandbox: Sandbox, effect: () => void): Sandbox {
  let gone: Promise<void> | null = null;
  return {
    ...sandbox,
    destroy() {
      gone ??= sandbox.destroy().then(effect);
      return gone;
    },
  };
}
