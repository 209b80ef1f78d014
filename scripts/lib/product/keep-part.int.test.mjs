import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { processRecords } from '../process/process-records.mjs';
import { keepPart } from './keep-part.mjs';

let folder;
let part;
let context;
let restarts;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-part-'));
  restarts = [];
  const script = join(folder, 'part.mjs');
  // Says that it is there, and lives until somebody kills it or the file `die` appears.
  writeFileSync(
    script,
    `import { appendFileSync, existsSync } from 'node:fs';
     appendFileSync(${JSON.stringify(join(folder, 'pids'))}, process.pid + '\\n');
     setInterval(() => { if (existsSync(${JSON.stringify(join(folder, 'die'))})) process.exit(3); }, 10);`,
  );
  part = { name: 'part', node: process.execPath, script, cwd: folder, env: {} };
  context = {
    records: processRecords(join(folder, 'run')),
    logsFolder: join(folder, 'logs'),
    onRestart: (error) => restarts.push(error.message),
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pids = () => {
  try {
    return readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n').map(Number);
  } catch {
    return [];
  }
};
const started = (count) => vi.waitFor(() => expect(pids()).toHaveLength(count), { timeout: 20_000 });

it('starts a part again that was killed, and no more once it is stopped', async () => {
  const kept = keepPart(part, context);
  await started(1);
  kept.isUp();
  process.kill(pids()[0], 'SIGKILL');
  await started(2);
  expect(restarts).toEqual([expect.stringContaining('SIGKILL')]);
  expect(context.records.get('part').pid).toBe(pids()[1]);
  await kept.stop({ graceMs: 5_000 });
  // What has ended is there until it was waited for.
  await vi.waitFor(() => expect(() => process.kill(pids()[1], 0)).toThrow('ESRCH'));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(pids()).toHaveLength(2);
});

it('gives up on a part that ends before it was up', async () => {
  appendFileSync(join(folder, 'die'), '');
  const kept = keepPart(part, context);
  await expect(kept.ended).rejects.toThrow('exit code 3');
  await kept.stop({ graceMs: 5_000 });
  expect(restarts).toEqual([]);
});
