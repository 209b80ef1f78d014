import { setTimeout as sleep } from 'node:timers/promises';
import { ExecutionSchema } from '@crucible/contracts/execution';
import type { Execution } from '@crucible/contracts/execution';

/** Prints its number, takes a moment, and prints it again: half of it shows that it was executed in pieces. */
const programOf = (number: number) =>
  `import time\nprint(${number}, flush=True)\ntime.sleep(0.3)\nprint(${number})`;

const PAUSE_MS = 50;
const TIMEOUT_MS = 5_000;

export type Load = {
  /** What the service has accepted so far: ids, and what each has to print. */
  accepted: ReadonlyMap<string, string>;
  /** Sends nothing more. */
  stop(): Promise<void>;
};

type Service = { url: string; key: string };

/** Programs that send executions all the time, whatever becomes of them. */
export function startLoad({ url, key }: Service, clients: number): Load {
  const accepted = new Map<string, string>();
  const stopping = new AbortController();
  let count = 0;

  async function send(): Promise<void> {
    const number = (count += 1);
    const response = await fetch(`${url}/execute`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'python', code: programOf(number), wait: false }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = await response.json();
    if (response.ok) accepted.set(ExecutionSchema.parse(body).id, `${number}\n${number}\n`);
  }

  async function client(): Promise<void> {
    while (!stopping.signal.aborted) {
      // What is refused, or not answered, was not accepted.
      await send().catch(() => undefined);
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = Array.from({ length: clients }, client);
  return {
    accepted,
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** An execution as it is now. */
export async function readExecution({ url, key }: Service, id: string): Promise<Execution> {
  const response = await fetch(`${url}/executions/${id}`, { headers: { authorization: `Bearer ${key}` } });
  return ExecutionSchema.parse(await response.json());
}
