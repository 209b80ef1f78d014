import { spawn } from 'node:child_process';
import type { Timing } from './timing.ts';

/** Starts a program and times its first output and its end. Rejects when it fails or says nothing. */
export function spawnTimed(program: string, args: string[]): Promise<Timing> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    let firstOutputMs: number | null = null;
    let complaint = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', () => {
      firstOutputMs ??= performance.now() - startedAt;
    });
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && firstOutputMs !== null)
        resolve({ firstOutputMs, resultMs: performance.now() - startedAt });
      else reject(new Error(`${program} ended with ${code}: ${complaint.slice(0, 400)}`));
    });
  });
}
