import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until, withoutDatabase } from '../queue/queue-fixture.ts';
import { cancelRun } from './cancel-run.ts';
import { deleteRun } from './delete-run.ts';
import { getArtifact } from './get-artifact.ts';
import { getRun } from './get-run.ts';
import { readOutput } from './read-output.ts';
import { openRunners, submit, untilAborted } from './runs-fixture.ts';
import type { Runner } from './runs-fixture.ts';

let runners: Awaited<ReturnType<typeof openRunners>>;
beforeEach(async () => {
  runners = await openRunners();
});
afterEach(() => runners.close());

const state = (runner: Runner, runId: string) => getRun(runner.deps, { runId, personId: 'ada' });
const untilStatus = (runner: Runner, runId: string, status: string) =>
  until(async () => (await state(runner, runId)).status === status);
const outputOf = async (runner: Runner, runId: string, cursor = { attempt: 0, seq: 0 }) => {
  const page = await readOutput(runner.deps, { runId, personId: 'ada', cursor, maxBytes: 1_000_000 });
  return page.chunks.map(({ data }) => Buffer.from(data).toString()).join('');
};

it('stores the result, the output, the artifacts and the times', async () => {
  const runner = await runners.start(async ({ request, write }) => {
    await write(`hello ${Buffer.from(request.files[0]?.content ?? []).toString()}`);
    await write('warning', 'stderr');
    return {
      status: 'nonzero_exit',
      exitCode: 3,
      outputBytes: 5_000_000_000,
      memoryBytes: 2 ** 33,
      limitHit: null,
      artifacts: [
        { path: 'plot.png', content: Buffer.from([0x89, 0]) },
        { path: 'plot.png', content: Buffer.from([1]) },
      ],
      diagnostics: [{ file: 'main.py', line: 1, column: 1, severity: 'error', message: 'a NUL: \0' }],
    };
  });
  const created = await submit(runner, {
    args: ['é'],
    stdin: 'in\0put',
    files: [{ path: 'main.py', content: 'x = "\0\ud800"' }],
  });
  expect(created).toMatchObject({ status: 'queued', title: 'x = " \uFFFD"', limits: { pids: 64 } });
  await untilStatus(runner, created.id, 'nonzero_exit');
  const run = await state(runner, created.id);
  expect(run).toMatchObject({
    attempt: 1,
    exitCode: 3,
    stdin: 'in\0put',
    files: [{ path: 'main.py', content: 'x = "\0\ud800"' }],
    outputBytes: 5_000_000_000,
    memoryBytes: 2 ** 33,
    isolation: 'standard',
    artifacts: [{ path: 'plot.png', mediaType: 'image/png', sizeBytes: 1 }],
    artifactsSkipped: 1,
    diagnostics: [{ message: 'a NUL: \0' }],
  });
  const times = [run.createdAt, run.startedAt, run.firstOutputAt, run.finishedAt];
  expect(times).toEqual(times.map((time) => time ?? 'missing').toSorted());
  expect(await runner.deps.db.job.count()).toBe(0);

  // Another process has nothing in memory and reads the database.
  const elsewhere = await runners.start();
  expect(await outputOf(elsewhere, run.id)).toBe('hello x = "\0\uFFFD"warning');
  expect(await outputOf(elsewhere, run.id, { attempt: 1, seq: 1 })).toBe('warning');
  const artifactId = run.artifacts[0]?.id ?? '';
  const artifact = await getArtifact(elsewhere.deps, { runId: run.id, artifactId, personId: 'ada' });
  expect([...artifact.content]).toEqual([1]);
  await expect(
    getArtifact(elsewhere.deps, { runId: run.id, artifactId, personId: 'bob' }),
  ).rejects.toMatchObject({
    code: 'not_found',
  });
  await deleteRun(elsewhere.deps, { runId: run.id, personId: 'ada' });
  await expect(state(elsewhere, run.id)).rejects.toMatchObject({ code: 'not_found' });
});

it('streams output to this process at once and to others through the database', async () => {
  let release = () => {};
  const runner = await runners.start(async ({ write }) => {
    await write('first');
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return {};
  });
  const elsewhere = await runners.start();
  const run = await submit(runner, {});
  const news: string[] = [];
  elsewhere.deps.events.subscribe(run.id, (what) => news.push(what));
  await until(async () => (await outputOf(runner, run.id)) === 'first');
  await until(async () => (await outputOf(elsewhere, run.id)) === 'first');
  release();
  await untilStatus(elsewhere, run.id, 'completed');
  await until(() => news.filter((what) => what === 'state').length >= 2);
  expect(news).toContain('output');
});

it('keeps nobody else’s output from them', async () => {
  const runner = await runners.start(async ({ write }) => {
    await write('secret');
    return {};
  });
  const run = await submit(runner);
  const asBob = { runId: run.id, personId: 'bob', cursor: { attempt: 0, seq: 0 }, maxBytes: 1_000 };
  await untilStatus(runner, run.id, 'completed');
  await expect(readOutput(runner.deps, asBob)).rejects.toMatchObject({ code: 'not_found' });
  await expect(cancelRun(runner.deps, { runId: run.id, personId: 'bob' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

describe('stopping', () => {
  it('ends a run that waits at once', async () => {
    const runner = await runners.start();
    const run = await submit(runner);
    await cancelRun(runner.deps, { runId: run.id, personId: 'ada' });
    expect(await state(runner, run.id)).toMatchObject({
      status: 'cancelled',
      queuePosition: null,
      startedAt: null,
    });
    await expect(cancelRun(runner.deps, { runId: run.id, personId: 'ada' })).rejects.toMatchObject({
      code: 'run_finished',
    });
  });

  it.each(['the same process', 'another process'])('ends a run that is executed, from %s', async (where) => {
    const runner = await runners.start(async (execution) => {
      await execution.write('so far');
      return untilAborted(execution);
    });
    const asking = where === 'the same process' ? runner : await runners.start();
    const run = await submit(runner);
    await untilStatus(runner, run.id, 'running');
    await cancelRun(asking.deps, { runId: run.id, personId: 'ada' });
    await untilStatus(asking, run.id, 'cancelled');
    expect(await outputOf(asking, run.id)).toBe('so far');
  });

  it('does not begin a run that is to be stopped', async () => {
    let executions = 0;
    const idle = await runners.start();
    const run = await submit(idle);
    await idle.deps.db.run.update({ where: { id: run.id }, data: { cancelRequestedAt: new Date() } });
    const runner = await runners.start(async () => ({ exitCode: ++executions }));
    await untilStatus(runner, run.id, 'cancelled');
    expect(executions).toBe(0);
  });
});

describe('our own failures', () => {
  it('are tried again, from an empty output', async () => {
    let attempts = 0;
    const runner = await runners.start(async ({ write }) => {
      attempts += 1;
      await write(`attempt ${attempts}`);
      return attempts < 3 ? { status: 'internal_error', internalCause: 'the engine' } : {};
    });
    const run = await submit(runner);
    await untilStatus(runner, run.id, 'completed');
    expect(await state(runner, run.id)).toMatchObject({ attempt: 3 });
    expect(await outputOf(runner, run.id, { attempt: 1, seq: 1 })).toBe('attempt 3');
    expect(await runner.deps.db.runOutput.count()).toBe(1);
  });

  it('end the run after three attempts', async () => {
    const runner = await runners.start(async () => ({
      status: 'internal_error',
      internalCause: 'the engine\0',
    }));
    const run = await submit(runner);
    await untilStatus(runner, run.id, 'internal_error');
    expect(await runner.deps.db.run.findUnique({ where: { id: run.id } })).toMatchObject({
      attempt: 3,
      internalCause: 'the engine\uFFFD',
    });
  });

  it('do not outlive the wish to stop', async () => {
    const runner = await runners.start(async (execution) => {
      await untilAborted(execution);
      return { status: 'internal_error' };
    });
    const run = await submit(runner);
    await untilStatus(runner, run.id, 'running');
    await cancelRun(runner.deps, { runId: run.id, personId: 'ada' });
    await untilStatus(runner, run.id, 'cancelled');
    expect(await state(runner, run.id)).toMatchObject({ attempt: 1 });
  });
});

it('writes nothing for a run that somebody else has taken over', async () => {
  let finish = () => {};
  let begun = 0;
  const late = await runners.start(async ({ write }) => {
    begun += 1;
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    await write('too late');
    return { exitCode: 1, status: 'nonzero_exit' };
  });
  const run = await submit(late);
  await until(() => begun === 1);
  await late.deps.pool.query(`UPDATE job SET lease_expires_at = now() - interval '1 s'`);
  const next = await runners.start(async ({ write }) => {
    await write('in time');
    return {};
  });
  await untilStatus(next, run.id, 'completed');
  finish();
  await until(() => late.worker?.running() === 0);
  expect(await state(late, run.id)).toMatchObject({ status: 'completed', exitCode: 0, attempt: 2 });
  expect(await outputOf(late, run.id)).toBe('in time');
  expect(await outputOf(next, run.id)).toBe('in time');
});

it('gives runs back when the service stops, without counting the attempt', async () => {
  const runner = await runners.start(untilAborted);
  const run = await submit(runner);
  await untilStatus(runner, run.id, 'running');
  await runner.worker?.stop(0);
  expect(await state(runner, run.id)).toMatchObject({ status: 'queued', queuePosition: 0 });
  expect(await runner.deps.db.job.findFirst()).toMatchObject({ attempts: 0, lockedBy: null });
  const next = await runners.start(async () => ({}));
  await untilStatus(next, run.id, 'completed');
});

it('keeps a program running while the database is away, and stores everything when it is back', async () => {
  let resume = () => {};
  const runner = await runners.start(async ({ write }) => {
    await write('before ');
    await new Promise<void>((resolve) => {
      resume = resolve;
    });
    await write('meanwhile ');
    return { exitCode: 9 };
  });
  const run = await submit(runner);
  await until(async () => (await outputOf(runner, run.id)) === 'before ');
  await withoutDatabase(runners.url, async () => {
    resume();
    await new Promise((wait) => setTimeout(wait, 1_500));
  });
  await untilStatus(runner, run.id, 'completed');
  expect(await state(runner, run.id)).toMatchObject({ attempt: 1, exitCode: 9 });
  expect(await outputOf(await runners.start(), run.id)).toBe('before meanwhile ');
});

it('slows a flood of output down to what can be stored, and keeps all of it', async () => {
  const line = `${'x'.repeat(1_023)}\n`;
  const runner = await runners.start(async ({ write }) => {
    for (let count = 0; count < 8_000; count += 1) await write(line);
    return {};
  });
  const run = await submit(runner);
  await untilStatus(runner, run.id, 'completed');
  const [stored] = await runner.deps.db.$queryRaw<{ bytes: bigint; chunks: bigint; last: number }[]>`
    SELECT sum(octet_length(data)) AS bytes, count(*) AS chunks, max(seq) AS last FROM run_output`;
  expect(stored?.bytes).toBe(8_000n * 1_024n);
  expect(Number(stored?.chunks)).toBe(stored?.last);
});

it.each([
  ['is stored again', 'before ', false],
  ['is said to be incomplete where it is too much', 'x'.repeat(3 * 1024 * 1024), true],
])('output that a killed database has forgotten %s', async (_, text, truncated) => {
  let resume = () => {};
  const runner = await runners.start(async ({ write }) => {
    for (let at = 0; at < text.length; at += 65_536) await write(text.slice(at, at + 65_536));
    await new Promise<void>((resolve) => {
      resume = resolve;
    });
    await write('after');
    return {};
  });
  const run = await submit(runner);
  const { db } = runner.deps;
  const storedBytes = async () => {
    const [row] = await db.$queryRaw<{ bytes: number }[]>`
      SELECT coalesce(sum(octet_length(data)), 0)::int AS bytes FROM run_output`;
    return row?.bytes ?? 0;
  };
  await until(async () => (await storedBytes()) === text.length);
  await db.$executeRaw`DELETE FROM run_output`;
  resume();
  await untilStatus(runner, run.id, 'completed');
  expect(await state(runner, run.id)).toMatchObject({ truncated });
  const wholeBytes = text.length + 'after'.length;
  if (truncated) expect(await storedBytes()).toBeLessThan(wholeBytes);
  else expect(await storedBytes()).toBe(wholeBytes);
});
