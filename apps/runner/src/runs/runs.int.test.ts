import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../queue/queue-fixture.ts';
import { createSnippet } from '../snippets/create-snippet.ts';
import { getSnippet } from '../snippets/get-snippet.ts';
import { deleteRun } from './delete-run.ts';
import { failAbandonedRuns } from './fail-abandoned-runs.ts';
import { getRun } from './get-run.ts';
import { listRuns } from './list-runs.ts';
import { LIMITS, openRunners, submit } from './runs-fixture.ts';
import type { Runner } from './runs-fixture.ts';

let runners: Awaited<ReturnType<typeof openRunners>>;
let runner: Runner;
beforeEach(async () => {
  runners = await openRunners();
  runner = await runners.start();
});
afterEach(() => runners.close());

describe('createRun', () => {
  it('takes a language by its alias, and says where the run is in the queue', async () => {
    expect(await submit(runner, { language: 'py' })).toMatchObject({ language: 'python', queuePosition: 0 });
    expect(await submit(runner)).toMatchObject({ queuePosition: 1 });
    expect(await submit(runner, { personId: 'bob' })).toMatchObject({ queuePosition: 1 });
  });

  it.each([
    ['an unknown language', { language: 'cobol' }, 'language_unknown'],
    ['a limit above the maximum', { limits: { wallMs: LIMITS.wallMs + 1 } }, 'limit_too_high'],
    ['an argument that no program can get', { args: ['a\0b'] }, 'invalid_input'],
  ])('refuses %s', async (_what, input, code) => {
    await expect(submit(runner, input)).rejects.toMatchObject({ code });
    expect(await runner.deps.db.run.count()).toBe(0);
  });

  it('bounds how many unfinished runs somebody has, also when they all come at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => submit(runner)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await runner.deps.db.job.count()).toBe(20);
    await expect(submit(runner)).rejects.toMatchObject({ code: 'too_many_runs' });
    await submit(runner, { personId: 'bob' });
  });
});

it('lists one’s own runs, newest first, page by page', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1) ids.unshift((await submit(runner)).id);
  await submit(runner, { personId: 'bob' });
  // Runs of the same millisecond are told apart too.
  await runner.deps.db.run.updateMany({
    where: { id: { in: ids.slice(0, 4) } },
    data: { createdAt: new Date('2030-01-01') },
  });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listRuns(runner.deps, { personId: 'ada', cursor, limit: 3 });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toHaveLength(7);
  expect([...seen].toSorted()).toEqual([...ids].toSorted());
});

it('does not delete a run that has not ended', async () => {
  const run = await submit(runner);
  await expect(deleteRun(runner.deps, { runId: run.id, personId: 'ada' })).rejects.toMatchObject({
    code: 'unavailable',
  });
  await expect(deleteRun(runner.deps, { runId: run.id, personId: 'bob' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('ends runs that no job carries', async () => {
  const [abandoned, waiting] = [await submit(runner), await submit(runner)];
  await runner.deps.db.job.deleteMany({ where: { subjectId: abandoned.id } });
  expect(await failAbandonedRuns(runner.deps)).toBe(1);
  expect(await getRun(runner.deps, { runId: abandoned.id, personId: 'ada' })).toMatchObject({
    status: 'internal_error',
  });
  expect(await getRun(runner.deps, { runId: waiting.id, personId: 'ada' })).toMatchObject({
    status: 'queued',
  });
});

describe('control', () => {
  const ada = (runId: string) => ({ runId, personId: 'ada' });

  it.each(['the same process', 'another process'])(
    'brings input, sizes and the end of input from %s',
    async (where) => {
      const sizes: unknown[] = [];
      const worker = await runners.start(async ({ request, write }) => {
        void (async () => {
          for await (const size of request.resizes ?? []) sizes.push(size);
        })();
        for await (const data of request.stdin) await write(`[${Buffer.from(data).toString().length}]`);
        return { exitCode: 7 };
      });
      const asking = where === 'the same process' ? worker : runner;
      const { control } = asking.deps;
      const run = await submit(worker, { stdin: 'before' });
      await until(async () => (await getRun(asking.deps, ada(run.id))).status === 'running');
      await control.resize({ ...ada(run.id), size: { columns: 80, rows: 24 } });
      // Alike on purpose: no piece of input may be taken for another.
      await Promise.all(
        Array.from({ length: 5 }, () => control.sendStdin({ ...ada(run.id), data: Buffer.from('y\n') })),
      );
      await control.sendStdin({ ...ada(run.id), data: Buffer.alloc(20_000, 'z') });
      await control.endStdin(ada(run.id));
      await until(async () => (await getRun(asking.deps, ada(run.id))).exitCode === 7);
      const rows = await worker.deps.db.runOutput.findMany({ orderBy: { seq: 'asc' } });
      const lengths = rows.flatMap(({ data }) =>
        [...Buffer.from(data).toString().matchAll(/\d+/g)].map(Number),
      );
      expect(lengths.slice(0, 6)).toEqual([6, 2, 2, 2, 2, 2]);
      expect(lengths.slice(6).reduce((sum, length) => sum + length, 0)).toBe(20_000);
      expect(sizes).toEqual([{ columns: 80, rows: 24 }]);
    },
  );

  it('refuses what comes too early, too late, from a stranger or unread', async () => {
    const data = Buffer.from('x');
    const run = await submit(runner);
    await expect(runner.deps.control.sendStdin({ ...ada(run.id), data })).rejects.toMatchObject({
      code: 'unavailable',
    });
    let finish = () => {};
    const worker = await runners.start(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return {};
    });
    await until(() => worker.worker?.running() === 1);
    for (const { deps } of [runner, worker]) {
      await until(async () => (await getRun(deps, ada(run.id))).status === 'running');
      await expect(deps.control.endStdin({ runId: run.id, personId: 'bob' })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    const much = Buffer.alloc(2 ** 20);
    await worker.deps.control.sendStdin({ ...ada(run.id), data: much });
    await expect(worker.deps.control.sendStdin({ ...ada(run.id), data })).rejects.toMatchObject({
      code: 'unavailable',
    });
    await until(() => {
      finish();
      return worker.worker?.running() === 0;
    });
    for (const { deps } of [runner, worker]) {
      await expect(deps.control.sendStdin({ ...ada(run.id), data })).rejects.toMatchObject({
        code: 'run_finished',
      });
    }
  });
});

it('keeps a snippet as it was, for everybody', async () => {
  await submit(runner);
  const program = {
    personId: 'ada',
    language: 'py',
    files: [{ path: 'main.py', content: '\0' }],
    stdin: '\0',
    title: 'A\0',
  };
  const snippet = await createSnippet(runner.deps, program);
  expect(snippet).toMatchObject({ language: 'python', title: 'A\uFFFD', stdin: '\0', forkOf: null });
  expect(snippet.id).toMatch(/^[\w-]{12}$/);
  expect(await getSnippet(runner.deps, { snippetId: snippet.id })).toEqual(snippet);
  const fork = await createSnippet(runner.deps, { ...program, forkOf: snippet.id });
  const orphan = await createSnippet(runner.deps, { ...program, forkOf: 'x'.repeat(12) });
  expect([fork.forkOf, orphan.forkOf]).toEqual([snippet.id, null]);
  await expect(getSnippet(runner.deps, { snippetId: 'x'.repeat(12) })).rejects.toMatchObject({
    code: 'not_found',
  });
});
