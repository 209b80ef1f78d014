import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { watchParent } from './watch-parent.ts';

it('tells once that the process has ended, and not before', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  let told = 0;
  const stop = watchParent(child.pid ?? 0, () => {
    told += 1;
  });
  try {
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(told).toBe(0);
    child.kill('SIGKILL');
    await expect.poll(() => told, { timeout: 10_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(told).toBe(1);
  } finally {
    stop();
    child.kill('SIGKILL');
  }
});
