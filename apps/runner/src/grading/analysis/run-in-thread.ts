import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export type ThreadWork = {
  /** The module of the thread: it gets `input` as workerData and posts one message. */
  module: URL;
  input: unknown;
  /** In milliseconds; then the thread is ended. */
  deadlineMs: number;
  signal: AbortSignal;
};

export type ThreadEnd =
  | { status: 'done'; value: unknown }
  | { status: 'late' }
  | { status: 'broken'; cause: string };

const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/**
 * Does work on the text of a submission in a thread of its own, which may need neither more time nor more memory than it
 * gets. Rejects when `signal` aborts.
 */
export async function runInThread({ module, input, deadlineMs, signal }: ThreadWork): Promise<ThreadEnd> {
  signal.throwIfAborted();
  const worker = new Worker(module, { workerData: input, resourceLimits: LIMITS, env: {} });
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), deadlineMs);
  try {
    const [value] = await once(worker, 'message', { signal: AbortSignal.any([signal, deadline.signal]) });
    return { status: 'done', value };
  } catch (error) {
    signal.throwIfAborted();
    return deadline.signal.aborted ? { status: 'late' } : { status: 'broken', cause: String(error) };
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
