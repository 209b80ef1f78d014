import { parentPort, workerData } from 'node:worker_threads';
import type { Comparison } from './find-pairs.ts';
import { findPairs } from './find-pairs.ts';
import type { ThreadMessage } from './find-pairs-aside.ts';

// The program of a thread of its own: comparing hundreds of programs takes seconds in which nothing else would go on.
const comparison: Comparison = workerData;
const tell = (message: ThreadMessage) => parentPort?.postMessage(message, []);
tell({ type: 'found', found: await findPairs(comparison, (done) => tell({ type: 'progress', done })) });
