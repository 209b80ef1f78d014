import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { afterEach, expect, it } from 'vitest';
import { startModelServer } from '../../../../tests/models/model-server.ts';
import { until } from '../queue/queue-fixture.ts';
import { beginGeneration } from './generation-fixture.ts';

const CHILD = fileURLToPath(new URL('./generation-child-fixture.ts', import.meta.url));
const CONCURRENCY = 3;
const EACH = 6;
const children: ChildProcess[] = [];

function startChild(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: 'inherit' });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

afterEach(() => Promise.all(children.map(kill)));

it('asks for no sample twice when its worker is killed, but for those under way', async () => {
  const database = await createTestDatabase();
  const server = await startModelServer();
  server.conduct(() => ({ afterMs: 15, says: 'pass' }));
  const db = createDb(database.url);
  const problems = Array.from({ length: 10 }, (_, index) => `p${index}`);
  const total = problems.length * EACH;
  await beginGeneration(
    { db },
    { server, problems, settings: { samplesPerProblem: EACH, concurrency: CONCURRENCY } },
  );
  const done = () => db.evaluationSample.count();

  const first = startChild(database.url, server.host);
  await until(async () => (await done()) >= total / 2);
  await kill(first);
  const doneByFirst = await done();
  expect(doneByFirst).toBeLessThan(total);
  startChild(database.url, server.host);
  await until(async () => (await db.generation.count({ where: { state: 'finished' } })) === 1);

  expect(await done()).toBe(total);
  expect(await db.generation.findFirst()).toMatchObject({ done: total });
  expect(await db.evaluation.findFirst()).toMatchObject({ state: 'running', total });
  expect(server.requests.length).toBeGreaterThanOrEqual(total);
  expect(server.requests.length - total).toBeLessThanOrEqual(CONCURRENCY);
  const asked = problems.map(
    (key) => server.requests.filter(({ messages }) => isAbout(messages, key)).length,
  );
  expect(Math.min(...asked)).toBe(EACH);
  await Promise.all(children.map(kill));
  await server.close();
  await db.$disconnect();
  await database.drop();
}, 120_000);

const isAbout = (messages: { content: string }[], key: string) =>
  messages.some(({ content }) => content.includes(`# ${key}\n`));
