import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../executor/engine-fixture.ts';
import type { Engine } from '../executor/engine-fixture.ts';
import { formatRow } from './format-table.ts';
import { verifyFolders } from './verify-folders.ts';
import { VERIFY_LIMITS } from './verify-limits.ts';

/** Exercises and problem packages of others, beside the checkout where there are any. */
const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

/** Compilers and frameworks are slow on a machine that has more to do. */
const WITHIN_MS = 240_000;

let engine: Engine;
let folder: string;

beforeAll(async () => {
  engine = await startEngine({ minReady: 0 });
  folder = await mkdtemp(join(tmpdir(), 'packages-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await engine.stop();
});

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function verify(...folders: string[]) {
  const { executor, catalog } = engine;
  const input = { folders, concurrency: 1, signal: new AbortController().signal };
  return verifyFolders({ executor, catalog, maxLimits: VERIFY_LIMITS }, input, () => undefined);
}

const ECHO = {
  'problem.yaml': 'name: Echo\nlimits: { time_limit: 1 }\n',
  'data/sample/1.in': 'one\n',
  'data/sample/1.ans': 'one\n',
  'data/secret/1.in': 'two\n',
  'data/secret/1.ans': 'two\n',
};
const below = (start: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${start}/${path}`, text]));

describe('the programs of packages', () => {
  it('are graded, and told right or wrong by what they have to come to', { timeout: WITHIN_MS }, async () => {
    await write({
      ...below('mine/echo', ECHO),
      'mine/echo/submissions/accepted/a.py': 'print(input())',
      'mine/echo/submissions/accepted/wrong.c': '#include <stdio.h>\nint main(void) { puts("one"); }',
      'mine/echo/submissions/wrong_answer/a.py': 'print("one")',
      'mine/echo/submissions/run_time_error/a.py': 'print(1 / 0)',
      'mine/echo/submissions/time_limit_exceeded/a.py': 'while True: pass',
      'mine/echo/submissions/accepted/a.hs': 'main = interact id',
      'mine/echo/submissions/mystery/a.py': '',
      'mine/half/assignment.yaml':
        'crucible: 1\ntitle: Half\nlanguages: [{ language: python, starter: [{ path: main.py }], solution: [main.py] }]\ntests: [{ id: a, kind: io, name: A }]\n',
      'mine/half/languages/python/starter/main.py': 'print(1)',
      'mine/half/languages/python/solution/main.py': 'print(1)',
      'mine/half/tests/a/expected.txt': '1',
      'mine/broken/problem.yaml': 'name: [',
    });
    const rows = await verify(join(folder, 'mine'));
    expect(rows.map((row) => [row.package, row.program, row.result])).toEqual([
      ['mine/broken', '-', 'wrong'],
      ['mine/echo', 'accepted/a.hs', 'skipped'],
      ['mine/echo', 'accepted/a.py', 'right'],
      ['mine/echo', 'accepted/wrong.c', 'wrong'],
      ['mine/echo', 'mystery/a.py', 'skipped'],
      ['mine/echo', 'run_time_error/a.py', 'right'],
      ['mine/echo', 'time_limit_exceeded/a.py', 'right'],
      ['mine/echo', 'wrong_answer/a.py', 'right'],
      ['mine/half', 'solution', 'right'],
      ['mine/half', 'starter', 'wrong'],
    ]);
  });
});

describe.skipIf(!existsSync(DATA))('others’ packages, which are beside the checkout', () => {
  it.each([
    ['exercism/python/grade-school', 2],
    ['exercism/javascript/reverse-string', 2],
    ['exercism/typescript/two-fer', 2],
    ['kattis-problemtools/examples/oddecho', 3],
  ])('%s', { timeout: WITHIN_MS }, async (path, programs) => {
    const rows = await verify(join(DATA, path));
    expect(rows.filter(({ result }) => result === 'wrong').map(formatRow)).toEqual([]);
    expect(rows.filter(({ result }) => result === 'right').length).toBeGreaterThanOrEqual(programs);
    const partial = rows.find(({ program }) => program === 'partially_accepted/sol.py');
    if (path.endsWith('oddecho')) expect(partial?.found).toMatch(/^50 of 100 points/);
  });
});
