import { Worker } from 'node:worker_threads';
import type { Comparison, FoundPairs } from './find-pairs.ts';

export type ThreadMessage = { type: 'progress'; done: number } | { type: 'found'; found: FoundPairs };

type Options = { onProgress: (done: number) => void; signal: AbortSignal };

/** Of the thread: what students have handed in must not take the process with it. */
const MEMORY_MB = 1024;

/** As `findPairs`, in a thread of its own. Rejects when the thread breaks, and with the signal's reason when it is aborted. */
export async function findPairsAside(
  comparison: Comparison,
  { onProgress, signal }: Options,
): Promise<FoundPairs> {
  signal.throwIfAborted();
  const thread = new Worker(new URL('./pairs-thread.ts', import.meta.url), {
    workerData: comparison,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const { promise, resolve, reject } = Promise.withResolvers<FoundPairs>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  thread.on('message', (message: ThreadMessage) => {
    if (message.type === 'found') resolve(message.found);
    else onProgress(message.done);
  });
  thread.on('error', reject);
  thread.on('exit', () => reject(new Error('The thread has ended without saying anything.')));
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', abort);
    await thread.terminate();
  }
}
