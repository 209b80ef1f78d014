import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { NewApiKeySchema } from '@crucible/contracts/api-key';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';

const TOOL = fileURLToPath(new URL('../../../../packages/client/src/main.ts', import.meta.url));
const YAML = `# Kept in git.
crucible: 1
title: Sum
languages:
  - language: python
    starter: [ { path: main.py } ]
tests:
  - { id: hidden, kind: io, name: Hidden }
`;

let api: TestApi;
let course: TestCourse;
let secret: string;
let folder: string;

beforeAll(async () => {
  api = await startTestApi();
  course = await openCourse(api);
  const made = await course.teacher.mutate('apiKeys.create', { name: 'git', scopes: ['assignments'] });
  secret = NewApiKeySchema.parse(made.data).secret;
  folder = await mkdtemp(join(tmpdir(), 'assignment-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await api.stop();
});

/** `crucible assignment …`, as somebody types it. */
async function crucible(...args: string[]) {
  const env = { ...process.env, CRUCIBLE_URL: api.url, CRUCIBLE_API_KEY: secret };
  const child = spawn(process.execPath, [TOOL, 'assignment', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, stdout, stderr };
}

async function write(path: string, content: string, at = folder): Promise<void> {
  await mkdir(dirname(join(at, path)), { recursive: true });
  await writeFile(join(at, path), content);
}
const read = (path: string, at = folder) => readFile(join(at, path), 'utf8');

it('a folder becomes an assignment, and goes back and forth without losing what somebody else has changed', async () => {
  await write('assignment.yaml', YAML);
  await write('statement.md', 'Add.\n');
  await write('languages/python/starter/main.py', 'pass\n');
  await write('tests/hidden/expected.txt', '3\n');
  await write('notes.txt', 'Not of the assignment.\n');

  expect(await crucible('check', folder)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('tests: 1'),
  });
  expect(await crucible('push', folder)).toMatchObject({
    code: 70,
    stderr: expect.stringContaining('--course'),
  });
  expect((await crucible('push', folder, '--course', 'NONE')).stderr).toContain('no course NONE');
  const pushed = await crucible('push', folder, '--course', 'CS1');
  expect(pushed).toMatchObject({ code: 0, stdout: expect.stringContaining('notes.txt') });
  const { id: assignmentId } = await api.db.assignment.findFirstOrThrow({
    where: { courseId: course.courseId },
  });
  expect((await read('assignment.yaml')).replaceAll('"', '')).toBe(
    YAML.replace('title', `origin:\n  assignmentId: ${assignmentId}\n  draftRevision: 1\ntitle`),
  );

  // The same again is the same assignment.
  await write('statement.md', 'Add two numbers.\n');
  expect((await crucible('push', folder)).code).toBe(0);
  expect(await api.db.assignment.count({ where: { courseId: course.courseId } })).toBe(1);
  expect(await read('assignment.yaml')).toContain('draftRevision: 2');

  // Somebody changes it on the page meanwhile.
  const { draft } = await api.db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
  const content = { ...(draft as object), statement: 'Add three.\n', tests: [] };
  await course.teacher.mutate('assignments.saveDraft', { assignmentId, draftRevision: 2, content });
  await write('statement.md', 'Mine.\n');
  expect(await crucible('push', folder)).toMatchObject({
    code: 70,
    stderr: expect.stringContaining('--force'),
  });
  expect((await api.db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).draftRevision).toBe(3);

  const pulled = await crucible('pull', folder);
  expect(pulled.code).toBe(0);
  expect(pulled.stdout).toContain('changed: statement.md');
  expect(pulled.stdout).toContain('removed: tests/hidden/expected.txt');
  expect(await read('statement.md')).toBe('Add three.\n');
  expect(await read('notes.txt')).toBe('Not of the assignment.\n');
  expect(await read('assignment.yaml')).toContain('draftRevision: 3');

  // What was pulled is what is there: nothing changes by pulling or pushing it again.
  expect((await crucible('pull', folder)).stdout).toBe(`revision 3 of ${assignmentId}\n`);
  await write('statement.md', 'Mine.\n');
  await course.teacher.mutate('assignments.saveDraft', { assignmentId, draftRevision: 3, content });
  expect((await crucible('push', folder, '--force')).code).toBe(0);
  const elsewhere = await mkdtemp(join(tmpdir(), 'assignment-'));
  try {
    expect((await crucible('pull', elsewhere, '--id', assignmentId)).code).toBe(0);
    expect(await read('statement.md', elsewhere)).toBe('Mine.\n');
    expect((await readdir(elsewhere)).toSorted()).toEqual(['assignment.yaml', 'languages', 'statement.md']);
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});
