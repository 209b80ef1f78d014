import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { until } from '../queue/queue-fixture.ts';
import { openRunners, submit } from './runs-fixture.ts';

const CHILD = fileURLToPath(new URL('./runner-child-fixture.ts', import.meta.url));
const children: ChildProcess[] = [];

function startChild(url: string): ChildProcess {
  const child = spawn(process.execPath, [CHILD, url], { stdio: 'inherit' });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

afterEach(() => Promise.all(children.map(kill)));

it('loses and doubles none of 50 runs when the runner is killed in the middle of them', async () => {
  const runners = await openRunners();
  const here = await runners.start();
  const { db } = here.deps;
  const finished = () => db.run.count({ where: { finishedAt: { not: null } } });
  const people = ['ada', 'bob', 'cyd', 'dan', 'eve'];
  const runs = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      submit(here, { personId: people[index % people.length] ?? 'ada' }),
    ),
  );

  const first = startChild(runners.url);
  await until(
    async () => (await finished()) > 0 && (await db.run.count({ where: { status: 'running' } })) > 10,
  );
  await kill(first);
  const finishedBefore = await db.run.findMany({ where: { finishedAt: { not: null } } });
  expect(finishedBefore.length).toBeLessThan(50);
  startChild(runners.url);
  await until(async () => (await finished()) === 50);

  const rows = await db.run.findMany({ include: { output: { orderBy: { seq: 'asc' } } } });
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(runs.map(({ id }) => id)));
  for (const { status, attempt, output } of rows) {
    expect(status).toBe('completed');
    expect(output.every((chunk) => chunk.attempt === attempt)).toBe(true);
    expect(Buffer.concat(output.map(({ data }) => data)).toString()).toBe('1\n2\n3\n');
  }
  // What was finished before is as it was.
  for (const row of finishedBefore) expect(rows.find(({ id }) => id === row.id)).toMatchObject(row);
  expect(rows.some(({ attempt }) => attempt === 2)).toBe(true);
  expect(await db.job.count()).toBe(0);
  await runners.close();
}, 60_000);
