import { setTimeout as sleep } from 'node:timers/promises';
import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import Docker from 'dockerode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRunnerProcess } from './runner-fixture.ts';
import type { RunnerProcess } from './runner-fixture.ts';

const RUNS = 50;
const FLOODS = 8;
const MIB = 1024 * 1024;

/** Prints its own name twice, with a pause in between in which the runner can be killed. */
const SLOW = 'import time\nprint("first half")\ntime.sleep(1)\nprint("second half")';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: ReturnType<typeof createDb>;
let runner: RunnerProcess;

beforeEach(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  runner = await createRunnerProcess({
    DATABASE_URL: database.url,
    POOL_MAX_READY: '3',
    MAX_OUTPUT_BYTES: `${64 * MIB}`,
  });
});

afterEach(async () => {
  await runner.stop();
  await db.$disconnect();
  await database.drop();
});

async function newCookie(): Promise<string> {
  const response = await fetch(`${runner.url}/api/trpc/session.get`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function createRun(
  cookie: string,
  input: { code: string; limits?: Record<string, number> },
): Promise<string> {
  const response = await fetch(`${runner.url}/api/trpc/runs.create`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      language: 'python',
      files: [{ path: 'main.py', content: input.code }],
      interactive: false,
      limits: input.limits ?? {},
    }),
  });
  const body = (await response.json()) as { result: { data: { id: string } } };
  return body.result.data.id;
}

async function containers(): Promise<number> {
  const socketPath = (process.env['DOCKER_HOST'] ?? '/var/run/docker.sock').replace(/^unix:\/\//, '');
  const label = [`crucible=${runner.owner}`];
  return (await new Docker({ socketPath }).listContainers({ all: true, filters: { label } })).length;
}

/** Waits until no run is unfinished. */
async function allFinished(): Promise<void> {
  await vi.waitFor(
    async () => expect(await db.run.count({ where: { status: { in: ['queued', 'running'] } } })).toBe(0),
    { timeout: 120_000, interval: 200 },
  );
}

async function outputOf(runId: string): Promise<string> {
  const chunks = await db.runOutput.findMany({
    where: { runId },
    orderBy: [{ attempt: 'asc' }, { seq: 'asc' }],
  });
  return Buffer.concat(chunks.map((chunk) => chunk.data)).toString();
}

describe('a runner that is killed', () => {
  it('loses no run, doubles none and leaves no container', { timeout: 240_000 }, async () => {
    await runner.start();
    const cookie = await newCookie();
    const ids = await Promise.all(Array.from({ length: RUNS }, () => createRun(cookie, { code: SLOW })));
    await vi.waitFor(
      async () => expect(await db.run.count({ where: { status: 'completed' } })).toBeGreaterThan(5),
      {
        timeout: 60_000,
      },
    );
    expect(await db.run.count({ where: { status: 'running' } })).toBeGreaterThan(0);
    await runner.kill();
    await runner.start();
    await allFinished();

    const runs = await db.run.findMany({ where: { id: { in: ids } } });
    expect(runs.map((run) => run.status)).toEqual(ids.map(() => 'completed'));
    expect(runs.some((run) => run.attempt === 2)).toBe(true);
    for (const id of ids) expect(await outputOf(id)).toBe('first half\nsecond half\n');
    expect(await db.job.count()).toBe(0);
    await runner.stop();
    expect(await containers()).toBe(0);
  });
});

describe('a runner that is told to stop', () => {
  it('gives its runs back, for the next one to finish', { timeout: 120_000 }, async () => {
    await runner.start();
    const id = await createRun(await newCookie(), { code: SLOW });
    await vi.waitFor(async () => expect(await outputOf(id)).toContain('first half'), { timeout: 30_000 });
    await runner.stop();
    expect(await containers()).toBe(0);
    await runner.start();
    await allFinished();
    expect(await db.run.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'completed',
      exitCode: 0,
    });
    expect(await outputOf(id)).toBe('first half\nsecond half\n');
  });
});

describe('a flood of output', () => {
  it('does not stay in the memory of the runner', { timeout: 240_000 }, async () => {
    await runner.start();
    const cookie = await newCookie();
    // Eight floods at once take long on a busy machine: no other limit may be met first.
    const limits = { outputBytes: 16 * MIB, wallMs: 100_000, cpuMs: 100_000 };
    const flood = { code: 'while True: print("flood " * 100)', limits };
    const peakOfRound = async () => {
      for (let count = 0; count < FLOODS; count += 1) await createRun(cookie, flood);
      let highest = 0;
      while ((await db.run.count({ where: { status: { in: ['queued', 'running'] } } })) > 0) {
        highest = Math.max(highest, await runner.memoryBytes());
        await sleep(100);
      }
      return highest;
    };
    const first = await peakOfRound();
    const second = await peakOfRound();
    expect(await db.run.count({ where: { status: 'output_limit' } })).toBe(2 * FLOODS);
    // Each round lets 128 MiB through: whatever stayed of the first would come on top of the second.
    expect(second - first).toBeLessThan((FLOODS * 16 * MIB) / 2);
  });
});
