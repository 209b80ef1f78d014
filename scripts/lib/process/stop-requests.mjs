const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** The terminal and npm both pass on one Ctrl-C: signals this close together are one request. */
const SAME_REQUEST_MS = 400;
const PARENT_POLL_MS = 250;

/**
 * Calls `onRequest(signal)` once for each time that somebody wants this process to stop: by a signal, or because npm,
 * which started it, is gone.
 * @returns a function that ends the watch
 */
export function watchStopRequests(onRequest) {
  let lastAt = -Infinity;
  const request = (signal) => {
    const now = performance.now();
    const repeated = now - lastAt < SAME_REQUEST_MS;
    lastAt = now;
    if (!repeated) onRequest(signal);
  };
  for (const signal of SIGNALS) process.on(signal, request);

  const parent = process.ppid;
  const startedByNpm = process.env.npm_lifecycle_event !== undefined;
  const poll = setInterval(() => {
    if (!startedByNpm || process.ppid === parent) return;
    clearInterval(poll);
    request('SIGHUP');
  }, PARENT_POLL_MS);
  poll.unref();

  return () => {
    clearInterval(poll);
    for (const signal of SIGNALS) process.off(signal, request);
  };
}
