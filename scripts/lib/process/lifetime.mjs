import { setTimeout as sleep } from 'node:timers/promises';
import { watchStopRequests } from './stop-requests.mjs';

/** The reason with which everything is aborted once somebody asked to stop. */
export class Stopped extends Error {
  name = 'Stopped';
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.signal = signal;
  }
}

const LAST_OUTPUT_MS = 20;

/**
 * The life of a command from its start to its orderly end. `stopping` aborts at the first request to stop,
 * `hurry` at the second. What is begun is registered with `onEnd` and ended in reverse order, once, whatever
 * the way out was.
 */
export function createLifetime() {
  const stopping = new AbortController();
  const hurry = new AbortController();
  const endings = [];
  const request = (signal) => {
    if (stopping.signal.aborted) hurry.abort(new Stopped(signal));
    else stopping.abort(new Stopped(signal));
  };
  watchStopRequests(request);
  process.on('disconnect', () => request('SIGHUP'));
  // A closed terminal must not keep anything from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  return {
    stopping: stopping.signal,
    hurry: hurry.signal,
    /** `end({ hurry })` is called at the end; `label` names it when it fails. */
    onEnd: (label, end) => endings.push({ label, end }),
    async end({ onFailure }) {
      for (const { label, end } of endings.splice(0).toReversed()) {
        try {
          await end({ hurry: hurry.signal });
        } catch (error) {
          onFailure(label, error);
        }
      }
    },
    async exit(code) {
      await sleep(LAST_OUTPUT_MS);
      process.exit(code);
    },
  };
}

/** Rejects as soon as the signal aborts; what `promise` does then is nobody's concern any more. */
export function orAbort(promise, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
