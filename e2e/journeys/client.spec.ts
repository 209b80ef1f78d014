import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';

const CRUCIBLE = join(import.meta.dirname, '../../packages/client/bin/crucible.mjs');
const url = process.env['API_URL'];
const apiKey = process.env['API_KEY'];

test.beforeAll(() => {
  expect([url, apiKey], 'API_URL and API_KEY say where the service is').not.toContain(undefined);
});

/** Runs the command as a person would, in a folder that is part of no installation. */
async function crucible(args: string[], given: { stdin?: string; env?: Record<string, string> } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'crucible-journey-'));
  await writeFile(join(folder, 'sum.py'), 'import sys\nprint(sum(map(int, sys.stdin)), *sys.argv[1:])\n');
  await writeFile(join(folder, 'fail.js'), 'console.error("no"); process.exit(3);\n');
  await writeFile(join(folder, 'wrong.ts'), 'const n: number = "one";\n');
  await writeFile(join(folder, 'endless.py'), 'while True: pass\n');
  await writeFile(join(folder, 'part.py'), 'from whole import half\nprint(half(42))\n');
  await writeFile(join(folder, 'whole.py'), 'def half(n): return n // 2\n');
  const child = spawn(process.execPath, [CRUCIBLE, ...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      CRUCIBLE_URL: url,
      CRUCIBLE_API_KEY: apiKey,
      NO_COLOR: '1',
      ...given.env,
    },
  });
  child.stdin.end(given.stdin ?? '');
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

test('a program runs from the shell, with its input and its arguments', async () => {
  const ran = await crucible(['run', 'sum.py', '--stdin', '-', '--', '-v', 'done'], { stdin: '1\n2\n39\n' });
  expect(ran).toEqual({ code: 0, stdout: '42 -v done\n', stderr: '' });
});

test('the exit code and the streams are those of the program', async () => {
  expect(await crucible(['run', 'fail.js'])).toEqual({ code: 3, stdout: '', stderr: 'no\n' });
});

test('several files make one program', async () => {
  const ran = await crucible(['run', 'part.py', '--file', 'whole.py']);
  expect(ran).toMatchObject({ code: 0, stdout: '21\n' });
});

test('what a compiler has to say is shown', async () => {
  const { code, stdout, stderr } = await crucible(['run', 'wrong.ts']);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain('TS2322');
});

test('a program that meets a limit is stopped, and the limit named', async () => {
  const { code, stderr } = await crucible(['run', 'endless.py', '--timeout', '0.5']);
  expect(code).toBe(124);
  expect(stderr).toContain('wallMs is limited to 500');
});

test('the whole result comes as JSON', async () => {
  const { stdout } = await crucible(['run', 'sum.py', '--json', '--memory', '64m']);
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'completed',
    stdout: '0\n',
    exitCode: 0,
    language: 'python',
    isolation: 'standard',
  });
});

test('images are listed, and the engine has them', async () => {
  const listed = await crucible(['images']);
  expect(listed.stdout).toMatch(/^python .*Python 3/m);
  const pulled = await crucible(['images', 'pull', 'python']);
  expect(pulled).toMatchObject({ code: 0, stdout: 'python: present\n' });
});

test('what was asked wrongly is said in a sentence', async () => {
  const unknown = await crucible(['run', 'sum.py', '--language', 'cobol']);
  expect(unknown).toMatchObject({ code: 70, stdout: '' });
  expect(unknown.stderr).toMatch(/^crucible: .+\n/);
  const noKey = await crucible(['run', 'sum.py'], { env: { CRUCIBLE_API_KEY: `cru_${'x'.repeat(43)}` } });
  expect(noKey.code).toBe(70);
  expect(noKey.stderr).toContain('API key');
  const zero = await crucible(['run', 'sum.py', '--timeout', '0']);
  expect(zero.code).not.toBe(0);
  expect(zero.stderr).toContain('above zero');
});

test('the doctor finds a service well, and says what to do about one that is not there', async () => {
  const well = await crucible(['doctor']);
  expect(well.stdout).toContain('A Python program ran');
  expect(well).toMatchObject({ code: 0, stderr: '' });
  const away = await crucible(['doctor', '--json'], { env: { CRUCIBLE_URL: 'http://127.0.0.1:9' } });
  expect(away.code).toBe(1);
  const findings = JSON.parse(away.stdout) as { subject: string; state: string; cure?: string }[];
  expect(findings).toContainEqual(
    expect.objectContaining({
      subject: 'Service',
      state: 'problem',
      cure: expect.stringContaining('npm start'),
    }),
  );
});
