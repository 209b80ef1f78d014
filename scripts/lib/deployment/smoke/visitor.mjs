import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../failure.mjs';

const POLL_MS = 200;

/** Somebody who comes to the web port for the first time, and runs programs there. */
export async function visit(url) {
  const first = await fetch(`${url}/api/trpc/session.get`);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';

  async function call(procedure, { method, query = '', body }) {
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/trpc/${procedure}${query}`, { method, headers, body });
    const answer = await response.json();
    if (!response.ok)
      throw new Failure(`${procedure} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer.result.data;
  }

  return {
    /** Starts a Python program; answers its run. */
    run: (content) =>
      call('runs.create', {
        method: 'POST',
        body: JSON.stringify({ language: 'python', files: [{ path: 'main.py', content }] }),
      }),
    /** Waits until `isReached(run)`, at most `withinMs`; answers the run. */
    async until(id, { isReached, withinMs }) {
      const query = `?input=${encodeURIComponent(JSON.stringify({ id }))}`;
      const deadline = performance.now() + withinMs;
      for (;;) {
        const run = await call('runs.get', { method: 'GET', query });
        if (isReached(run)) return run;
        if (performance.now() > deadline)
          throw new Failure(`The run is ${run.status} after ${withinMs / 1000} s.`);
        await sleep(POLL_MS);
      }
    },
  };
}
