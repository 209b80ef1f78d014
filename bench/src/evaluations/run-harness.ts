import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { SampleFiles } from './sample-files.ts';

/** How long it took to have verdicts on all samples, and on how many they were. */
export type Measured = { wallMs: number; samples: number; passed: number };

const SCRIPT = fileURLToPath(new URL('../../harness/run_samples.py', import.meta.url));

type Options = { workers: number; hasManager: boolean };

/** Runs samples without a sandbox, a process each. Null where there is no Python 3. */
export async function runHarness(files: SampleFiles, options: Options): Promise<Measured | null> {
  const { workers, hasManager } = options;
  const args = [SCRIPT, files.problems, files.samples, `${workers}`, ...(hasManager ? ['--manager'] : [])];
  const startedAtMs = performance.now();
  const child = spawn('python3', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, isThere] = await Promise.all([
    text(child.stdout),
    new Promise<boolean>((resolve, reject) => {
      child.on('error', () => resolve(false));
      child.on('close', (code) => (code === 0 ? resolve(true) : reject(new Error(`It ended with ${code}.`))));
    }),
  ]);
  if (!isThere) return null;
  return { wallMs: performance.now() - startedAtMs, ...(JSON.parse(output) as Omit<Measured, 'wallMs'>) };
}
