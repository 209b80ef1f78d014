import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@crucible/db/testing';
import { ExecuteRequestSchema } from '@crucible/contracts/execution';
import type { ExecuteRequestInput } from '@crucible/contracts/execution';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ENGINE_SOCKET, startEngine } from '../executor/engine-fixture.ts';
import type { Engine } from '../executor/engine-fixture.ts';
import { ensurePerson } from '../people/ensure-person.ts';
import { until } from '../queue/queue-fixture.ts';
import { startRunner } from '../runs/runs-fixture.ts';
import type { Runner } from '../runs/runs-fixture.ts';
import { createExecution } from './create-execution.ts';
import { getExecution } from './get-execution.ts';
import { waitForExecution } from './wait-for-execution.ts';

/** The way to the engine, which can be cut as if what is in between had been killed. */
function createWay(path: string) {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    return socket;
  };
  return {
    async open() {
      await rm(path, { force: true });
      server = createServer({ allowHalfOpen: true }, (client) => {
        const upstream = hold(connect({ path: ENGINE_SOCKET, allowHalfOpen: true }));
        hold(client).pipe(upstream).pipe(client);
      }).listen(path);
      await once(server, 'listening');
    },
    cut() {
      server?.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const path = join(tmpdir(), `engine-${randomUUID()}.sock`);
const way = createWay(path);
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let engine: Engine;
let runner: Runner;

beforeAll(async () => {
  database = await createTestDatabase();
  await way.open();
  engine = await startEngine({ socketPath: path, maxReady: 2 });
  runner = await startRunner({ url: database.url, engine });
  await ensurePerson(runner.deps, 'ada');
});

afterAll(async () => {
  await runner.stop();
  await engine.stop();
  const left = await engine.containers();
  way.cut();
  await rm(path, { force: true });
  await database.drop();
  expect(left).toEqual([]);
});

async function create(request: ExecuteRequestInput): Promise<string> {
  const { runId } = await createExecution(runner.deps, {
    ...{ personId: 'ada', apiKeyId: null, door: 'rest' },
    request: ExecuteRequestSchema.parse(request),
  });
  return runId;
}

async function outcome(runId: string) {
  await waitForExecution(runner.deps, { runId, signal: AbortSignal.timeout(30_000) });
  return getExecution(runner.deps, { runId, personId: 'ada', artifacts: ['output/no', 'kept.bin'] });
}

it('executes for real: bytes in, variables, cases with a compile step, files out', async () => {
  const files = [
    {
      path: 'main.py',
      content:
        'import os, sys\nopen("output/kept.bin", "wb").write(open("data.bin", "rb").read())\nopen("output/other", "w")\nprint(os.environ["NAME"])',
    },
    { path: 'data.bin', content: '00ff80\n0a', encoding: 'hex' as const },
  ];
  const bytes = await outcome(await create({ language: 'python', files, env: { NAME: 'Ada' } }));
  expect(bytes).toMatchObject({ status: 'completed', stdout: 'Ada\n' });
  expect(bytes.artifacts).toEqual([
    expect.objectContaining({ path: 'kept.bin', sizeBytes: 4, content: 'AP+ACg==' }),
  ]);
  const code = 'console.log(Number(require("fs").readFileSync(0, "utf8")) * 2);';
  const cases = await outcome(
    await create({
      language: 'typescript',
      code: `declare const require: any;\n${code}`,
      cases: [
        { id: 'a', stdin: '4', expected: '8' },
        { id: 'b', stdin: '5', expected: '8' },
      ],
    }),
  );
  expect(cases).toMatchObject({ status: 'completed', compile: { status: 'completed' } });
  expect(cases.cases?.map(({ verdict, stdout }) => [verdict, stdout])).toEqual([
    ['passed', '8\n'],
    ['wrong_answer', '10\n'],
  ]);
});

it('goes on by itself when the engine was away, in the middle of a program and before it', async () => {
  const inTheMiddle = await create({
    language: 'python',
    code: 'import time\nprint(1, flush=True)\ntime.sleep(3)\nprint(2)',
  });
  await until(async () => (await runner.deps.db.runOutput.count({ where: { runId: inTheMiddle } })) > 0);
  way.cut();
  await until(() => !runner.deps.engine.isOpen());
  const before = await create({ language: 'python', code: 'print(3)' });
  await until(async () => (await runner.deps.db.run.count({ where: { status: 'queued' } })) === 2);
  const jobs = await runner.deps.db.job.findMany({ where: { subjectId: inTheMiddle } });
  expect(jobs).toMatchObject([{ attempts: 0 }]);
  await way.open();
  expect(await outcome(inTheMiddle)).toMatchObject({ status: 'completed', stdout: '1\n2\n' });
  expect(await outcome(before)).toMatchObject({ status: 'completed', stdout: '3\n' });
});
