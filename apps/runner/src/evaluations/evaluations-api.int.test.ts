import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { NewApiKeySchema } from '@crucible/contracts/api-key';
import { BenchmarkValidationSchema } from '@crucible/contracts/benchmark';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { until } from '../queue/queue-fixture.ts';
import { scriptedExecutor } from '../runs/runs-fixture.ts';
import { asItSays, CHECK_CATALOG, playedHarness } from './evaluation-fixture.ts';

const TOOL = fileURLToPath(new URL('../../../../packages/client/src/main.ts', import.meta.url));

let api: Omit<TestApi, 'executor'>;
let folder: string;
let teacher: Person;
let student: Person;

type Person = SignedInVisitor & { key: string };

async function person(role: 'student' | 'teacher'): Promise<Person> {
  const visitor = await signedIn(api, { role });
  const made = await visitor.mutate('apiKeys.create', { name: 'k', scopes: ['evaluations'] });
  return { ...visitor, key: NewApiKeySchema.parse(made.data).secret };
}

beforeAll(async () => {
  const executor = scriptedExecutor(playedHarness(asItSays));
  api = await startApi({ executor, catalog: CHECK_CATALOG, settings: {} });
  folder = await mkdtemp(join(tmpdir(), 'evaluations-'));
  [teacher, student] = [await person('teacher'), await person('student')];
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await api.stop();
});

async function ask(who: Person, method: string, path: string, body?: object | Uint8Array) {
  const isFile = body instanceof Uint8Array;
  const answer = await fetch(`${api.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${who.key}`,
      ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
  });
  const said = await answer.text();
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
  const { status } = answer;
  return { status, said, body: (isJson ? JSON.parse(said) : {}) as { [name: string]: unknown } };
}

const problem = (key: string, solution: string, more: object = {}) =>
  JSON.stringify({
    ...{ task_id: key, prompt: `# ${key}\n`, entry_point: 'f', canonical_solution: solution },
    test: `# LEAK_test_${key}\ndef check(candidate):\n    pass\n`,
    ...more,
  });
const file = (...lines: string[]) => gzipSync(lines.join('\n'));

async function publish(slug: string, problems: Uint8Array): Promise<void> {
  const made = await ask(teacher, 'POST', '/benchmarks', { slug, name: slug, visibility: 'public' });
  expect(made.status).toBe(201);
  expect((await ask(teacher, 'POST', `/benchmarks/${slug}/versions`, problems)).status).toBe(201);
  expect((await validate(slug)).state).toBe('passed');
  expect((await ask(teacher, 'POST', `/benchmarks/${slug}/publication`)).status).toBe(200);
}

async function validate(slug: string) {
  expect((await ask(teacher, 'POST', `/benchmarks/${slug}/validation`)).status).toBe(202);
  const look = async () =>
    BenchmarkValidationSchema.parse((await ask(teacher, 'GET', `/benchmarks/${slug}/validation`)).body);
  await until(async () => (await look()).state !== 'running');
  return look();
}

/** `crucible eval …`, as somebody types it. */
async function crucible(who: Person, ...args: string[]) {
  const env = { ...process.env, CRUCIBLE_URL: api.url, CRUCIBLE_API_KEY: who.key };
  const child = spawn(process.execPath, [TOOL, 'eval', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, stdout, stderr };
}

async function samplesFile(name: string, ...samples: object[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, samples.map((sample) => `${JSON.stringify(sample)}\n`).join(''));
  return path;
}

describe('a benchmark', () => {
  it('is published once its own solutions pass, and the report says which do not', async () => {
    const made = await ask(teacher, 'POST', '/benchmarks', { slug: 'broken', name: 'Broken' });
    expect(made.status).toBe(201);
    await ask(
      teacher,
      'POST',
      '/benchmarks/broken/versions',
      file(problem('a', ''), problem('b', '# says: failed')),
    );
    const early = await ask(teacher, 'POST', '/benchmarks/broken/publication');
    expect(early).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await validate('broken')).toMatchObject({
      ...{ state: 'failed', done: 2, total: 2 },
      problems: [{ key: 'b', status: 'failed' }],
    });
    const still = await ask(teacher, 'POST', '/benchmarks/broken/publication');
    expect(still.status).toBe(409);
    expect((await ask(student, 'GET', '/benchmarks/broken')).status).toBe(404);

    await ask(teacher, 'POST', '/benchmarks/broken/versions', file(problem('a', '')));
    await validate('broken');
    const done = await ask(teacher, 'POST', '/benchmarks/broken/publication');
    expect(done).toMatchObject({ status: 200, body: { current: { number: 1, problems: 1 } } });
  });

  it.each([
    ['no JSON', 'nonsense', /line 1/],
    [
      'a key that is there twice',
      [problem('a', ''), problem('a', '')].join('\n'),
      /line 2.*was there before/,
    ],
    ['nothing', '', /no problem/],
  ])('is refused for %s, with the place', async (_what, content, sentence) => {
    const slug = `wrong-${content.length}`;
    await ask(teacher, 'POST', '/benchmarks', { slug, name: slug });
    const answer = await ask(teacher, 'POST', `/benchmarks/${slug}/versions`, Buffer.from(content));
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect(answer.body['message']).toMatch(sentence);
  });

  it('is not made by students', async () => {
    const answer = await ask(student, 'POST', '/benchmarks', { slug: 'mine', name: 'Mine' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });
});

describe('crucible eval', () => {
  beforeAll(() => publish('sums', file(problem('a', ''), problem('b', ''))));

  it('submits, waits and tells the scores; others see nothing of it', async () => {
    const path = await samplesFile(
      'samples.jsonl',
      { task_id: 'a', completion: '# says: passed' },
      { task_id: 'b', completion: '# says: failed', model: 'm' },
    );
    const { code, stdout, stderr } = await crucible(
      ...([student, 'submit', path, '--benchmark', 'sums', '--candidate', 'm', '--wait'] as const),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/finished: 2 of 2 samples, 1 passed/);
    expect(stdout).toMatch(/pass@1: 50\.0 %/);
    const id = stdout.slice(0, 21);
    const results = await ask(student, 'GET', `/evaluations/${id}/results.jsonl`);
    expect(
      results.said
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      { task_id: 'a', completion: '# says: passed', result: 'passed', passed: true },
      expect.objectContaining({ task_id: 'b', model: 'm', passed: false }),
    ]);
    const again = await crucible(student, 'status', id);
    expect(again.stdout).toMatch(/^m, measured by sums, version 1\n/);
    const stranger = await person('teacher');
    for (const rest of ['', '/samples', '/scores', '/results.jsonl'])
      expect((await ask(stranger, 'GET', `/evaluations/${id}${rest}`)).status).toBe(404);
  });

  it('names the line that is wrong, and leaves nothing running', async () => {
    const path = await samplesFile(
      'wrong.jsonl',
      { task_id: 'a', completion: '' },
      { task_id: 'z', completion: '' },
    );
    const { code, stderr } = await crucible(
      ...([student, 'submit', path, '--benchmark', 'sums', '--candidate', 'm'] as const),
    );
    expect(code).not.toBe(0);
    expect(stderr).toContain('line 2: unknown task_id "z"');
    const { body } = await ask(student, 'GET', '/evaluations');
    expect((body['evaluations'] as { state: string }[])[0]).toMatchObject({ state: 'cancelled' });
  });
});

it('tests, solutions and verdicts of private problems stay with those who keep the benchmark', async () => {
  const isPrivate = { split: 'private' };
  const problems = file(problem('open', ''), problem('closed', '# LEAK_solution', isPrivate));
  await publish('split', problems);
  const path = await samplesFile(
    'split.jsonl',
    { task_id: 'open', completion: '' },
    { task_id: 'closed', completion: '# says: failed' },
  );
  const { stdout } = await crucible(
    ...([student, 'submit', path, '--benchmark', 'split', '--candidate', 'm', '--wait'] as const),
  );
  expect(stdout).toMatch(/2 of 2 samples, 1 passed/);
  const id = stdout.slice(0, 21);
  const asked = { evaluationId: id };
  const told = await Promise.all([
    ...['', '/samples', '/samples?status=failed', '/scores', '/results.jsonl'].map(
      async (rest) => (await ask(student, 'GET', `/evaluations/${id}${rest}`)).said,
    ),
    ...[0, 1].map(
      async (problemPosition) =>
        (await student.query('evaluations.sample', { ...asked, problemPosition, sampleIndex: 0 })).text,
    ),
    student.query('benchmarks.problems', { slug: 'split', versionNumber: 1 }).then((answer) => answer.text),
  ]);
  const everything = told.join('\n');
  expect(everything).toContain('LEAK_test_open');
  expect(everything.match(/LEAK_(?!test_open)\w+|"failed"/g)).toBeNull();
  const kept = await ask(teacher, 'GET', `/evaluations/${id}/samples?status=failed`);
  expect(kept.said).toContain('LEAK_message');
});

it('what is one’s own is in the archive of the account', async () => {
  const archive = await student.get('/api/account/export.zip');
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  const names = Object.keys(files).filter((name) => name.includes('evaluations/split-'));
  const own = names.map((name) => name.split('/').at(-1) ?? '');
  expect(own.toSorted()).toEqual(['evaluation.json', 'samples-1.jsonl']);
  const sent = names.map((name) => strFromU8(files[name] ?? new Uint8Array())).join('');
  expect(sent).toContain('"task_id":"closed"');
  expect(sent).not.toContain('LEAK');
});
