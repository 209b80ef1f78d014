import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../failure.mjs';

const POLL_MS = 200;

/** Calls procedures at `url` as whoever has these cookies. */
export function callerOf({ url, cookie }) {
  async function call(procedure, { method, query = '', body }) {
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/trpc/${procedure}${query}`, { method, headers, body });
    const answer = await response.json();
    if (!response.ok)
      throw new Failure(`${procedure} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer.result.data;
  }
  return {
    ask: (procedure, input) =>
      call(procedure, { method: 'GET', query: `?input=${encodeURIComponent(JSON.stringify(input))}` }),
    tell: (procedure, input) => call(procedure, { method: 'POST', body: JSON.stringify(input) }),
  };
}

/** Asks again and again until `isReached(answer)`, at most `withinMs`; answers that. `describe(answer)` says how far it came. */
export async function untilReached(ask, { isReached, withinMs, describe }) {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isReached(answer)) return answer;
    if (performance.now() > deadline)
      throw new Failure(`${describe(answer)} after ${Math.round(withinMs / 1000)} s.`);
    await sleep(POLL_MS);
  }
}

/** Somebody who comes to the web port for the first time, and runs programs there. */
export async function visit(url) {
  const first = await fetch(`${url}/api/trpc/session.get`);
  const { ask, tell } = callerOf({ url, cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '' });
  return {
    /** Starts a program of one file, in Python where nothing else is said; answers its run. */
    run: (content, { language = 'python' } = {}) =>
      tell('runs.create', { language, files: [{ path: 'main.py', content }] }),
    /** Waits until `isReached(run)`, at most `withinMs`; answers the run. */
    until: (id, { isReached, withinMs }) =>
      untilReached(() => ask('runs.get', { id }), {
        ...{ isReached, withinMs },
        describe: ({ status }) => `The run is ${status}`,
      }),
  };
}
