import type { Isolation } from '@crucible/contracts/isolation';
import type { Logger } from '../../lib/logger.ts';
import type { TellEngineNews } from '../engine-news.ts';
import type { SandboxDriver } from '../sandbox.ts';
import { createGate } from './gate.ts';
import { createMemoryBudget } from './memory-budget.ts';
import { createSandboxPool } from './sandbox-pool.ts';
import type { PoolStatus, SandboxPool } from './sandbox-pool.ts';
import { poolSizes } from './standing-kind.ts';
import type { PoolDefaults, StandingKind } from './standing-kind.ts';
import type { SandboxKind, TakenSandbox } from './warm-sandbox.ts';

type PoolsDeps = { driver: SandboxDriver; log: Logger; tell: TellEngineNews };

export type PoolsOptions = PoolDefaults & {
  /** Memory that all sandboxes together may be entitled to, in bytes. */
  memoryBudgetBytes: number;
  /** Containers to create at once. */
  parallelCreations: number;
  /** Whether no sandbox waits for anybody: each is made when it is asked for. They wait where this is missing. */
  isOnDemand?: boolean;
};

export type SandboxPools = {
  /** Takes a sandbox of the kind; a kind that was never declared standing is made on demand. */
  take(kind: SandboxKind, signal: AbortSignal): Promise<TakenSandbox>;
  /**
   * Says of which kinds of a level sandboxes wait from now on, and begins to fill their pools. Of the others none is left waiting; what
   * was taken of them is not touched.
   */
  declare(level: Isolation, kinds: readonly StandingKind[]): void;
  maintain(): void;
  status(): (PoolStatus & { image: string; isolation: Isolation })[];
  drain(): Promise<void>;
};

type Entry = {
  pool: SandboxPool;
  image: string;
  isolation: Isolation;
  /** Null for a kind that was never declared, or is no more. */
  declared: { isVital: boolean } | null;
};

/** Kinds with limits of a person's own, or that were taken from everybody; all of them where everything is made on demand. */
const NONE_WAIT = { minReady: 0, maxReady: 0, isWarm: false };

/** The pools of all kinds of sandboxes, sharing one memory budget and one gate to the engine. */
export function createSandboxPools(deps: PoolsDeps, options: PoolsOptions): SandboxPools {
  const entries = new Map<string, Entry>();
  const gate = createGate(options.parallelCreations);
  const budget = createMemoryBudget(options.memoryBudgetBytes, evictIdle);

  /** Gives up an idle sandbox where most of them wait beyond what always should. */
  function evictIdle(): void {
    const idle = [...entries.values()].filter(({ pool }) => pool.status().ready > 0);
    idle.toSorted((a, b) => b.pool.surplus() - a.pool.surplus())[0]?.pool.evictOne();
  }

  function entryOf(kind: SandboxKind): Entry {
    const existing = entries.get(kind.key);
    if (existing !== undefined) return existing;
    const { imageName: image, isolation } = kind.profile;
    const pool = createSandboxPool({ ...deps, budget, gate }, { kind, sizes: NONE_WAIT });
    const entry: Entry = { pool, image, isolation, declared: null };
    entries.set(kind.key, entry);
    return entry;
  }

  return {
    take: (kind, signal) => entryOf(kind).pool.take(signal),
    declare(level, kinds) {
      const wanted = new Set(kinds.map(({ kind }) => kind.key));
      for (const [key, entry] of entries) {
        if (entry.isolation !== level || entry.declared === null || wanted.has(key)) continue;
        entry.declared = null;
        entry.pool.resize(NONE_WAIT);
      }
      for (const one of kinds) {
        const entry = entryOf(one.kind);
        entry.declared = { isVital: one.isVital };
        entry.pool.resize(options.isOnDemand === true ? NONE_WAIT : poolSizes(one, options));
      }
    },
    maintain() {
      for (const [key, { pool, declared }] of entries) {
        pool.maintain();
        const { ready, starting, busy } = pool.status();
        // Kinds with limits of a person's own are many and rare: they are forgotten when nobody uses them.
        if (declared === null && ready + starting + busy === 0) entries.delete(key);
      }
      budget.remind();
    },
    // What somebody asks for with limits of their own, or in an image that not everybody has, can fail without anything being wrong with us.
    status: () =>
      [...entries.values()].map(({ pool, image, isolation, declared }) => {
        const status = pool.status();
        return { image, isolation, ...status, isFailing: (declared?.isVital ?? false) && status.isFailing };
      }),
    async drain() {
      await Promise.all([...entries.values()].map(({ pool }) => pool.drain()));
    },
  };
}
