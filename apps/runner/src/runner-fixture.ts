import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const HEALTHY_TRIES = 600;
const HEALTHY_INTERVAL_MS = 100;

/** A runner of its own process, as it is started for real, that can be killed and started again. */
export type RunnerProcess = {
  url: string;
  /** Value of the label that its containers carry. */
  owner: string;
  start(): Promise<void>;
  /** As the kernel would: no chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Resident memory in bytes. */
  memoryBytes(): Promise<number>;
};

/** Prepares a runner on a free port; `env` adds to (or replaces) its settings. */
export async function createRunnerProcess(env: Record<string, string>): Promise<RunnerProcess> {
  const port = await freePort();
  const owner = `test-${randomBytes(6).toString('hex')}`;
  const settings = {
    ...process.env,
    RUNNER_PORT: `${port}`,
    RUNNER_OWNER: owner,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    ALLOW_RAW_DOCKER: 'true',
    CRUCIBLE_PARENT_PID: `${process.pid}`,
    ...env,
  };
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  return {
    url,
    owner,
    async start() {
      child = spawn(process.execPath, [MAIN], { env: settings, stdio: ['ignore', 'inherit', 'inherit'] });
      await untilHealthy(url, child);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async memoryBytes() {
      const status = await readFile(`/proc/${child?.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
    },
  };
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < HEALTHY_TRIES; attempt += 1) {
    if (child.exitCode !== null)
      throw new Error(`The runner ended with ${child.exitCode} while it was starting.`);
    const response = await fetch(`${url}/health`).catch(() => null);
    if (response?.ok === true) return;
    await sleep(HEALTHY_INTERVAL_MS);
  }
  throw new Error('The runner did not become healthy.');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
