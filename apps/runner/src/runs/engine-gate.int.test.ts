import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../queue/queue-fixture.ts';
import { openRunners, submit } from './runs-fixture.ts';
import type { Runner } from './runs-fixture.ts';

let runners: Awaited<ReturnType<typeof openRunners>>;
beforeEach(async () => {
  runners = await openRunners();
});
afterEach(() => runners.close());

const untilStatus = ({ deps }: Runner, id: string, status: 'queued' | 'completed' | 'internal_error') =>
  until(async () => (await deps.db.run.count({ where: { id, status } })) === 1);

it('costs no attempt to meet an engine that is away, and waits until it is there again', async () => {
  let isAway = true;
  let executions = 0;
  let questions = 0;
  const runner = await runners.start(async () => {
    executions += 1;
    return isAway ? { status: 'internal_error', engineAway: true } : {};
  });
  runner.deps.executor.ping = async () => {
    questions += 1;
    if (isAway) throw new Error('nobody there');
  };
  const { id } = await submit(runner);
  await until(() => !runner.deps.engine.isOpen());
  await untilStatus(runner, id, 'queued');
  const second = await submit(runner);
  await until(() => questions === 3);
  expect(executions).toBe(1);
  expect(await runner.deps.db.job.findFirst({ where: { subjectId: id } })).toMatchObject({ attempts: 0 });
  isAway = false;
  await untilStatus(runner, id, 'completed');
  await untilStatus(runner, second.id, 'completed');
});

it('ends a run that takes the engine away again and again', async () => {
  const runner = await runners.start(async () => ({ status: 'internal_error', engineAway: true }));
  const { id } = await submit(runner);
  await runner.deps.db.job.updateMany({ where: { subjectId: id }, data: { fence: { increment: 50 } } });
  await untilStatus(runner, id, 'internal_error');
  expect(await runner.deps.db.job.count()).toBe(0);
});
