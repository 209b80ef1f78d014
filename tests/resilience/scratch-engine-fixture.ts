import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const READY_WITHIN_MS = 60_000;
const POLL_MS = 200;
const SIGTERM_GRACE_MS = 10_000;

/** A Docker Engine of one's own beside the machine's, that can be killed and started again on the same data. */
export type ScratchEngine = {
  /** `unix://…` */
  host: string;
  /** Resolves when it answers. */
  start(): Promise<void>;
  /** Gives it images of the machine's engine, by their ids. */
  load(digests: string[]): Promise<void>;
  /** As the kernel would. */
  kill(): Promise<void>;
  /** The containers with this label and how they are, a line each. */
  containers(label: string): Promise<string[]>;
  stop(): Promise<void>;
};

/** `folder` is on a real disk, and its path is short: sockets have no more than 107 bytes. */
export function createScratchEngine(folder: string): ScratchEngine {
  const host = `unix://${join(folder, 'docker.sock')}`;
  const docker = async (...args: string[]) => (await run('docker', ['--host', host, ...args])).stdout.trim();
  const data = join(folder, 'data');
  const args = [
    ...['--host', host, '--data-root', data, '--exec-root', join(folder, 'exec')],
    ...['--pidfile', join(folder, 'docker.pid'), '--bridge', 'none'],
    // The machine's network belongs to the machine's engine.
    ...['--iptables=false', '--ip6tables=false', '--ip-forward=false', '--ip-masq=false'],
  ];
  let child: ChildProcess | null = null;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  async function untilAnswering(): Promise<void> {
    const deadline = performance.now() + READY_WITHIN_MS;
    for (;;) {
      const problem = await docker('version').then(
        () => null,
        (error: unknown) => error,
      );
      if (problem === null) return;
      if (child?.exitCode !== null || performance.now() > deadline) {
        const log = await readFile(join(folder, 'docker.log'), 'utf8');
        throw new Error(`The engine did not start:\n${log.slice(-2000)}`, { cause: problem });
      }
      await sleep(POLL_MS);
    }
  }

  return {
    host,
    async start() {
      // A killed one leaves its number behind, which may be somebody else's by now; so does its containerd, which
      // dies a moment after it, and would be waited for as long as its number is taken.
      await endHelpers(folder, (program) => program === 'containerd');
      await rm(join(folder, 'docker.pid'), { force: true });
      await rm(join(folder, 'exec/containerd/containerd.pid'), { force: true });
      const log = openSync(join(folder, 'docker.log'), 'a');
      // In a network of its own: an engine without a bridge removes the one that there is, which is the machine's engine's.
      child = spawn('unshare', ['--net', 'dockerd', ...args], { stdio: ['ignore', log, log] });
      closeSync(log);
      await untilAnswering();
    },
    async load(digests) {
      const archive = join(folder, 'images.tar');
      await run('docker', ['save', '--output', archive, ...digests]);
      await docker('load', '--quiet', '--input', archive);
      await rm(archive);
    },
    kill: () => end('SIGKILL'),
    async containers(label) {
      const ids = await docker(
        'ps',
        '--all',
        '--format',
        '{{.ID}} {{.Status}}',
        '--filter',
        `label=${label}`,
      );
      return ids === '' ? [] : ids.split('\n');
    },
    async stop() {
      const tooLate = setTimeout(() => void end('SIGKILL'), SIGTERM_GRACE_MS);
      await end('SIGTERM');
      clearTimeout(tooLate);
      await endHelpers(folder, (program) => program.startsWith('containerd'));
      // The engine mounts its data on itself, and leaves that when it is killed.
      await run('umount', ['--recursive', data]).catch(() => undefined);
    },
  };
}

/** An engine that was killed leaves processes of containerd behind; theirs is the only command line with this folder in it. */
async function endHelpers(folder: string, isMeant: (program: string) => boolean): Promise<void> {
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const command = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '');
    const [program = ''] = command.split('\0');
    if (!isMeant(basename(program)) || !command.includes(folder)) continue;
    try {
      process.kill(Number(entry), 'SIGKILL');
    } catch {
      // It has gone by itself.
    }
  }
}
