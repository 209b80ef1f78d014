import { setTimeout as sleep } from 'node:timers/promises';
import type { OutputChunk } from '@crucible/contracts/events';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { createChunkWindow } from './chunk-window.ts';
import { createOutputCoalescer } from './output-coalescer.ts';

export type RunLog = {
  readonly attempt: number;
  /** Aborted when the output cannot be stored: the attempt is over, or the database has been away for too long. */
  readonly failed: AbortSignal;
  /** Adds output. What it returns resolves when there is room for more, which slows the program down to the database. */
  append(output: Omit<OutputChunk, 'seq'>): void | Promise<void>;
  /** No more output comes from the step that ran: passes on incomplete characters. */
  endStep(): void;
  /** Chunks after `seq`, up to `maxBytes`; null when they are no longer in memory but in the database. */
  after(seq: number, maxBytes: number): OutputChunk[] | null;
  firstOutputAt(): Date | null;
  /** Resolves when everything is stored; rejects when that cannot be. */
  finish(): Promise<void>;
  /**
   * To be called after `finish`, right before something durable is stored: output is stored without waiting for the disk, and a
   * database that was killed meanwhile has forgotten the newest of it. Stores it again; false when too much is lost for that.
   */
  restoreLost(): Promise<boolean>;
  /** Makes the program wait no longer: it is being stopped. */
  letThrough(): void;
  /** Stores nothing more. */
  discard(): void;
};

type Deps = { clock: Clock; log: Logger };
type Options = {
  attempt: number;
  /** Stores chunks; false when the attempt is over. */
  store(chunks: readonly OutputChunk[]): Promise<boolean>;
  /** How many chunks of the attempt are stored. */
  countStored(): Promise<number>;
  /** There are new chunks to read. */
  onChunks(): void;
};

const FLUSH_INTERVAL_MS = 33;
const FLUSH_BYTES = 64 * 1024;
const STORE_INTERVAL_MS = 100;
const STORE_SOON_BYTES = 128 * 1024;
const STORE_BATCH_BYTES = 1024 * 1024;
/** Output that is not yet stored; above this the program has to wait. */
const MAX_UNSTORED_BYTES = 512 * 1024;
/** Kept after it is stored, for watchers that are a little behind. */
const KEEP_BYTES = 1024 * 1024;
const RETRY_MS = 250;
const GIVE_UP_MS = 60_000;

/** The output of one attempt at a run: numbered, readable at once from memory, stored soon after. */
export function createRunLog({ clock, log }: Deps, options: Options): RunLog {
  const coalescer = createOutputCoalescer();
  const window = createChunkWindow();
  const failure = new AbortController();
  let firstOutputAt: Date | null = null;
  let flushedAtMs = Number.NEGATIVE_INFINITY;
  let flushTimer: NodeJS.Timeout | null = null;
  let unstoredBytes = 0;
  let storedSeq = 0;
  let isFinishing = false;
  let isThrottling = true;
  let storing: Promise<void> | null = null;
  let roomFor: (() => void)[] = [];
  let hurry = () => {};

  const flush = () => {
    if (flushTimer !== null) clearTimeout(flushTimer);
    flushTimer = null;
    const chunks = coalescer.take();
    if (chunks.length === 0) return;
    flushedAtMs = performance.now();
    window.push(chunks);
    for (const chunk of chunks) unstoredBytes += chunk.data.length;
    if (unstoredBytes > STORE_SOON_BYTES) hurry();
    startStoring();
    options.onChunks();
  };

  const scheduleFlush = () => {
    const dueInMs = flushedAtMs + FLUSH_INTERVAL_MS - performance.now();
    if (dueInMs <= 0 || coalescer.waitingBytes() >= FLUSH_BYTES) flush();
    else flushTimer ??= setTimeout(flush, dueInMs);
  };

  const makeRoom = () => {
    if (unstoredBytes > MAX_UNSTORED_BYTES && isThrottling) return;
    for (const resume of roomFor) resume();
    roomFor = [];
  };

  const fail = (reason: unknown) => {
    if (!failure.signal.aborted) failure.abort(reason);
    isThrottling = false;
    if (flushTimer !== null) clearTimeout(flushTimer);
    hurry();
    makeRoom();
  };

  const startStoring = () => {
    storing ??= storeAll().finally(() => {
      storing = null;
      if (unstoredBytes > 0 && !failure.signal.aborted) startStoring();
    });
  };

  /** Stores until nothing is left, in batches that are gathered for a moment. */
  const storeAll = async () => {
    while (!failure.signal.aborted) {
      if (!isFinishing && unstoredBytes <= STORE_SOON_BYTES) await gather();
      const batch = window.after(storedSeq, STORE_BATCH_BYTES) ?? [];
      const last = batch.at(-1);
      if (last === undefined || failure.signal.aborted) return;
      if (!(await storeBatch(batch))) return fail(new Error('the attempt is over'));
      storedSeq = last.seq;
      for (const chunk of batch) unstoredBytes -= chunk.data.length;
      window.trim(storedSeq, KEEP_BYTES);
      makeRoom();
    }
  };

  const gather = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, STORE_INTERVAL_MS);
      hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const storeBatch = async (batch: readonly OutputChunk[]): Promise<boolean> => {
    const startedAtMs = performance.now();
    for (;;) {
      try {
        return await options.store(batch);
      } catch (error) {
        log.warn({ err: error, attempt: options.attempt }, 'cannot store output');
        if (failure.signal.aborted || performance.now() - startedAtMs > GIVE_UP_MS) {
          fail(error);
          return false;
        }
        await sleep(RETRY_MS);
      }
    }
  };

  const restoreLost = async (): Promise<boolean> => {
    if (storedSeq === 0 || (await options.countStored()) >= storedSeq) return true;
    log.warn({ attempt: options.attempt }, 'stored output was lost');
    let seq = window.firstSeq() - 1;
    for (;;) {
      const batch = window.after(seq, STORE_BATCH_BYTES) ?? [];
      const last = batch.at(-1);
      if (last === undefined) break;
      await options.store(batch);
      seq = last.seq;
    }
    return (await options.countStored()) >= storedSeq;
  };

  return {
    attempt: options.attempt,
    failed: failure.signal,
    append: ({ step, casePosition, stream, data }) => {
      if (data.length === 0 || failure.signal.aborted) return undefined;
      firstOutputAt ??= clock.now();
      coalescer.add({ step, stream, ...(casePosition === undefined ? {} : { casePosition }) }, data);
      scheduleFlush();
      if (unstoredBytes <= MAX_UNSTORED_BYTES || !isThrottling) return undefined;
      return new Promise((resolve) => roomFor.push(resolve));
    },
    endStep: () => {
      coalescer.addHeld();
      scheduleFlush();
    },
    after: window.after,
    firstOutputAt: () => firstOutputAt,
    finish: async () => {
      coalescer.addHeld();
      isFinishing = true;
      flush();
      hurry();
      while (storing !== null) await storing;
      failure.signal.throwIfAborted();
    },
    restoreLost,
    letThrough: () => {
      isThrottling = false;
      makeRoom();
    },
    discard: () => fail(new Error('the output is not wanted any more')),
  };
}
