import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../docker-proxy/src/main.ts', import.meta.url));
const PROFILE = fileURLToPath(new URL('../../../security/seccomp.json', import.meta.url));

/** A docker proxy of its own process in front of the machine's engine, that can be killed and started again. */
export type DockerProxyProcess = {
  /** Whose containers it lets through; the value of `RUNNER_OWNER`. */
  owner: string;
  socketPath: string;
  /** Resolves when it listens. */
  start(): Promise<void>;
  /** As the kernel would: no chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export async function createDockerProxyProcess(
  env: Record<string, string> = {},
): Promise<DockerProxyProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'docker-proxy-'));
  const socketPath = join(folder, 'run.sock');
  const owner = `test-${randomBytes(6).toString('hex')}`;
  const settings = {
    ...process.env,
    UPSTREAM_DOCKER_HOST: process.env['DOCKER_HOST'] ?? '',
    RUN_LISTEN: `unix://${socketPath}`,
    RUNNER_OWNER: owner,
    SECCOMP_PROFILE: PROFILE,
    RUNTIMES: 'runsc',
    LOG_LEVEL: 'info',
    CRUCIBLE_PARENT_PID: `${process.pid}`,
    ...env,
  };
  let child: ChildProcess | null = null;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  return {
    owner,
    socketPath,
    async start() {
      const started = spawn(process.execPath, [MAIN], {
        env: settings,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = started;
      await new Promise<void>((resolve, reject) => {
        started.stdout.setEncoding('utf8').on('data', (text: string) => {
          if (text.includes('"msg":"listening"')) resolve();
        });
        started.once('exit', (code) => reject(new Error(`The docker proxy ended with ${code}.`)));
      });
    },
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
