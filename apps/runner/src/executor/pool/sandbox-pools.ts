import type { Isolation } from '@crucible/contracts/isolation';
import type { Logger } from '../../lib/logger.ts';
import type { TellEngineNews } from '../engine-news.ts';
import type { SandboxDriver } from '../sandbox.ts';
import { createGate } from './gate.ts';
import { createMemoryBudget } from './memory-budget.ts';
import { createSandboxPool } from './sandbox-pool.ts';
import type { PoolStatus, SandboxPool } from './sandbox-pool.ts';
import type { SandboxKind, TakenSandbox } from './warm-sandbox.ts';

type PoolsDeps = { driver: SandboxDriver; log: Logger; tell: TellEngineNews };

export type PoolsOptions = {
  /** Memory that all sandboxes together may be entitled to, in bytes. */
  memoryBudgetBytes: number;
  /** Sandboxes to keep waiting of each standing kind, however quiet it is. */
  minReady: number;
  /** The same for those in gVisor. */
  gvisorMinReady: number;
  maxReady: number;
  /** Containers to create at once. */
  parallelCreations: number;
};

export type SandboxPools = {
  /** Takes a sandbox of the kind; a kind that was never declared standing is made on demand. */
  take(kind: SandboxKind, signal: AbortSignal): Promise<TakenSandbox>;
  /** Declares the kinds of which sandboxes always wait, and begins to fill their pools. */
  keepReady(kinds: SandboxKind[]): void;
  /** Declares kinds of which sandboxes wait for as long as they are asked for. */
  keepOnDemand(kinds: SandboxKind[]): void;
  maintain(): void;
  status(): (PoolStatus & { image: string; isolation: Isolation })[];
  drain(): Promise<void>;
};

type Entry = { pool: SandboxPool; image: string; isolation: Isolation; standing: boolean };

/** The pools of all kinds of sandboxes, sharing one memory budget and one gate to the engine. */
export function createSandboxPools(deps: PoolsDeps, options: PoolsOptions): SandboxPools {
  const entries = new Map<string, Entry>();
  const gate = createGate(options.parallelCreations);
  const budget = createMemoryBudget(options.memoryBudgetBytes, evictIdle);

  /** Gives up an idle sandbox of the fullest pool. */
  function evictIdle(): void {
    const fullest = [...entries.values()].toSorted((a, b) => b.pool.status().ready - a.pool.status().ready);
    fullest[0]?.pool.evictOne();
  }

  function entryOf(kind: SandboxKind, declared: { minReady: number } | null): Entry {
    const existing = entries.get(kind.key);
    const standing = declared !== null;
    if (existing !== undefined && (existing.standing || !standing)) return existing;
    const { imageName: image, isolation } = kind.profile;
    const sizes = standing ? { ...declared, maxReady: options.maxReady } : { minReady: 0, maxReady: 0 };
    const pool = createSandboxPool({ ...deps, budget, gate }, { kind, ...sizes });
    const entry = { pool, image, isolation, standing };
    entries.set(kind.key, entry);
    return entry;
  }

  return {
    take: (kind, signal) => entryOf(kind, null).pool.take(signal),
    keepReady(kinds) {
      for (const kind of kinds) {
        const minReady = kind.profile.isolation === 'gvisor' ? options.gvisorMinReady : options.minReady;
        entryOf(kind, { minReady }).pool.maintain();
      }
    },
    keepOnDemand(kinds) {
      for (const kind of kinds) entryOf(kind, { minReady: 0 });
    },
    maintain() {
      for (const [key, { pool, standing }] of entries) {
        pool.maintain();
        const { ready, starting, busy } = pool.status();
        // Kinds with limits of a person's own are many and rare: they are forgotten when nobody uses them.
        if (!standing && ready + starting + busy === 0) entries.delete(key);
      }
      budget.remind();
    },
    // What somebody asks for with limits of their own can fail without anything being wrong with us.
    status: () =>
      [...entries.values()].map(({ pool, image, isolation, standing }) => {
        const status = pool.status();
        return { image, isolation, ...status, isFailing: standing && status.isFailing };
      }),
    async drain() {
      await Promise.all([...entries.values()].map(({ pool }) => pool.drain()));
    },
  };
}
