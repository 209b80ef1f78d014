import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const SCRIPT = fileURLToPath(new URL('../../scripts/scratch-postgres.mjs', import.meta.url));
const StartedSchema = z.object({ url: z.string(), pid: z.int().min(2) });

/** A Postgres of one's own, that can be killed and started again on the same data. */
export type ScratchPostgres = {
  /** Resolves with its URL when it answers. */
  start(): Promise<string>;
  /** As the kernel would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export function createScratchPostgres(folder: string, port: number): ScratchPostgres {
  let running: { child: ChildProcess; pid: number } | null = null;

  async function end(how: (started: NonNullable<typeof running>) => void): Promise<void> {
    if (running === null) return;
    const started = running;
    running = null;
    const exited = once(started.child, 'exit');
    how(started);
    await exited;
  }

  return {
    async start() {
      const child = spawn(process.execPath, [SCRIPT, join(folder, 'postgres'), `${port}`], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = await Promise.race([
        once(createInterface(child.stdout), 'line'),
        once(child, 'exit').then(([code]) => {
          throw new Error(`Postgres could not be started: ${code}.`);
        }),
      ]);
      const { url, pid } = StartedSchema.parse(JSON.parse(String(line)));
      running = { child, pid };
      return url;
    },
    kill: () => end(({ pid }) => void process.kill(pid, 'SIGKILL')),
    stop: () => end(({ child }) => void child.kill('SIGTERM')),
  };
}
