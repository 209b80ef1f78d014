import type { AuditQuery } from '@crucible/contracts/audit';
import { expect, it, beforeEach, afterEach } from 'vitest';
import { until } from '../queue/queue-fixture.ts';
import { cancelRun } from '../runs/cancel-run.ts';
import { openRunners, submit, untilAborted } from '../runs/runs-fixture.ts';
import { listAuditEvents } from './list-audit-events.ts';

let runners: Awaited<ReturnType<typeof openRunners>>;

beforeEach(async () => {
  runners = await openRunners();
});

afterEach(() => runners.close());

const ALL: AuditQuery = { limit: 100 };

it('tells who ran what, with which limits, and how it ended; and never the code', async () => {
  const runner = await runners.start(async ({ write }) => {
    await write('secret output');
    return { cpuMs: 5, memoryBytes: 1024 };
  });
  const { id } = await submit(runner, {
    files: [{ path: 'main.py', content: 'secret code' }],
    address: '192.0.2.7',
  });
  await until(async () => (await listAuditEvents(runner.deps, ALL)).events.length === 2);
  const { events } = await listAuditEvents(runner.deps, { ...ALL, subject: id });
  expect(events).toMatchObject([
    {
      action: 'run.finished',
      personId: 'ada',
      subjectId: id,
      verdict: 'completed',
      instance: runner.deps.instance,
      usage: { wallMs: 12, cpuMs: 5, memoryBytes: 1024 },
      detail: { attempt: 1, exitCode: 0 },
    },
    {
      action: 'run.created',
      personId: 'ada',
      address: '192.0.2.7',
      door: 'playground',
      language: 'python',
      imageDigest: expect.stringMatching(/^sha256:/),
      codeHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      limits: { pids: 64 },
    },
  ]);
  expect(JSON.stringify(events)).not.toContain('secret');
});

it('tells of runs that were stopped, waiting or running, and of nothing that was refused', async () => {
  const idle = await runners.start();
  const waiting = await submit(idle);
  await cancelRun(idle.deps, { runId: waiting.id, personId: 'ada', address: '192.0.2.7' });
  expect(await actionsOf(waiting.id)).toEqual(['run.created', 'run.cancelled', 'run.finished']);
  await expect(cancelRun(idle.deps, { runId: waiting.id, personId: 'ada' })).rejects.toThrow(/run_finished/);
  expect(await actionsOf(waiting.id)).toHaveLength(3);

  const busy = await runners.start(untilAborted);
  const running = await submit(idle);
  await until(
    async () =>
      (await idle.deps.db.run.findUniqueOrThrow({ where: { id: running.id } })).status === 'running',
  );
  await cancelRun(busy.deps, { runId: running.id, personId: 'ada' });
  await until(async () => (await actionsOf(running.id)).length === 3);
  expect(await actionsOf(running.id)).toEqual(['run.created', 'run.cancelled', 'run.finished']);

  async function actionsOf(subject: string): Promise<string[]> {
    const { events } = await listAuditEvents(idle.deps, { ...ALL, subject });
    return events.map(({ action }) => action).toReversed();
  }
});

it('is read page by page, and by person and action', async () => {
  const runner = await runners.start();
  for (const personId of ['ada', 'bob', 'ada', 'bob', 'ada']) await submit(runner, { personId });
  const first = await listAuditEvents(runner.deps, { person: 'ada', limit: 2 });
  expect(first.events).toHaveLength(2);
  const second = await listAuditEvents(runner.deps, {
    person: 'ada',
    limit: 2,
    cursor: first.nextCursor ?? '',
  });
  expect(second.events).toHaveLength(1);
  expect(second.nextCursor).toBeNull();
  const ids = [...first.events, ...second.events].map(({ id }) => Number(id));
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  expect((await listAuditEvents(runner.deps, { action: 'run.cancelled', limit: 9 })).events).toEqual([]);
});

it('cannot be changed, nor removed from', async () => {
  const runner = await runners.start();
  await submit(runner);
  const { pool, db } = runner.deps;
  for (const statement of [
    "UPDATE audit_event SET person_id = 'somebody else'",
    // Who seals an event may not change it on the way.
    "UPDATE audit_event SET person_id = 'x', chain_position = 1, previous_hash = '', hash = 'x' WHERE hash IS NULL",
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
  ]) {
    await expect(pool.query(statement)).rejects.toThrow(/append-only/);
  }
  // What says that it is retention may remove, but not change.
  const client = await pool.connect();
  await client.query("BEGIN; SET LOCAL crucible.retention = 'on'");
  await expect(client.query("UPDATE audit_event SET person_id = 'x'")).rejects.toThrow(/append-only/);
  await client.query('ROLLBACK');
  client.release();
  expect(await db.auditEvent.count()).toBe(1);
});
