import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../queue/queue-fixture.ts';
import { openRunners, submit } from './runs-fixture.ts';
import type { Runner } from './runs-fixture.ts';

let runners: Awaited<ReturnType<typeof openRunners>>;
let asker: Runner;
const received: number[] = [];

beforeAll(async () => {
  runners = await openRunners();
  asker = await runners.start();
  await runners.start(async ({ request }) => {
    for await (const signal of request.signals ?? []) {
      received.push(signal);
      if (signal === 15) return { status: 'signalled', exitCode: null, signal: 'SIGTERM' };
    }
    return {};
  });
});
afterAll(() => runners.close());

it('come to the program from another process, in order, and only from its owner', async () => {
  const { deps } = asker;
  const { id: runId } = await submit(asker);
  await until(async () => (await deps.db.run.count({ where: { id: runId, status: 'running' } })) === 1);
  await expect(deps.control.sendSignal({ runId, personId: 'bob', signal: 9 })).rejects.toMatchObject({
    code: 'not_found',
  });
  await Promise.all(
    [10, 12, 10, 15].map((signal) => deps.control.sendSignal({ runId, personId: 'ada', signal })),
  );
  await until(async () => (await deps.db.run.count({ where: { id: runId, signal: 'SIGTERM' } })) === 1);
  expect(received).toEqual([10, 12, 10, 15]);
});
