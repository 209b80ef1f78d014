import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from './programs.ts';

export type IsolationOptions = {
  url: string;
  apiKey: string;
  program: Program;
  rounds: number;
};

/** Milliseconds from the request to the answer, by how the sandbox came to be. */
export type IsolationLatency = Record<string, number[]>;

const LEVELS = ['standard', 'gvisor'] as const;
/** A little more than what sandboxes wait with: of such a kind none ever waits. */
const UNUSUAL_MEMORY_BYTES = 257 * 2 ** 20;
/** Lets the pools fill up again. */
const PAUSE_MS = 1_000;

/** Times both isolation levels in turn, each with a sandbox that was waiting and with one that is made for it. */
export async function measureIsolation(options: IsolationOptions): Promise<IsolationLatency> {
  const found: IsolationLatency = {};
  // The first of each fills caches of the engine.
  for (let round = -1; round < options.rounds; round += 1) {
    for (const level of LEVELS) {
      for (const [name, memoryLimit] of [
        ['warm', null],
        ['cold', UNUSUAL_MEMORY_BYTES],
      ] as const) {
        await sleep(PAUSE_MS);
        const ms = await timeExecution(options, { isolation: level, ...(memoryLimit && { memoryLimit }) });
        if (round >= 0) (found[`${level}, ${name}`] ??= []).push(ms);
      }
    }
  }
  return found;
}

/** True when the installation serves gVisor, so that there is something to compare. */
export async function servesGvisor({ url, apiKey, program }: IsolationOptions): Promise<boolean> {
  const response = await execute({ url, apiKey }, { ...source(program), isolation: 'gvisor' });
  return response.ok;
}

async function timeExecution(
  { url, apiKey, program }: IsolationOptions,
  request: { isolation: string; memoryLimit?: number },
): Promise<number> {
  const startedAt = performance.now();
  const response = await execute({ url, apiKey }, { ...source(program), ...request });
  const answer = (await response.json()) as { status?: string; isolation?: string };
  const ms = performance.now() - startedAt;
  if (answer.status !== 'completed' || answer.isolation !== request.isolation) {
    throw new Error(`An execution went wrong: ${JSON.stringify(answer).slice(0, 300)}`);
  }
  return ms;
}

const source = ({ language, code }: Program) => ({ language, code });

function execute({ url, apiKey }: { url: string; apiKey: string }, body: object): Promise<Response> {
  return fetch(`${url}/execute`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
