import type { ClientEvents, Reply } from '@crucible/contracts/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { newId } from '../../lib/ids.ts';
import { ADMIN, CALLERS, READER } from './callers-fixture.ts';
import type { Audience } from './callers-fixture.ts';
import { makeWorld } from './world-fixture.ts';
import type { World } from './world-fixture.ts';

let api: TestApi;
let world: World;
let runId: string;
let gradingRunId: string;
const taskId = newId();

beforeAll(async () => {
  api = await startTestApi();
  world = await makeWorld(api);
  [runId, gradingRunId] = [await world.fresh.run(), await world.fresh.grading()];
  await api.db.imageTask.create({ data: { id: taskId, kind: 'build' } });
});
afterAll(() => api.stop());

const cursor = { attempt: 0, seq: 0 };
const everybody = (code: 'not_found' | null) =>
  Object.fromEntries(CALLERS.map((name) => [name, code])) as Audience;
const OWNER_OF_RUN: Audience = { ...everybody('not_found'), student: null };
/** Ending what one does not watch is nothing, whoever it belongs to. */
const NOTHING = everybody(null);

const WITHOUT_CONNECTION = ['nobody', 'expired', 'banned'] as const;

/** Every event that a client may send: the type has no room for one that is missing. The last one ends the run. */
const EVENTS: Record<keyof ClientEvents, [Audience, () => object]> = {
  'grading:watch': [READER, () => ({ gradingRunId })],
  'grading:unwatch': [NOTHING, () => ({ gradingRunId })],
  'run:watch': [OWNER_OF_RUN, () => ({ runId, cursor })],
  'run:unwatch': [NOTHING, () => ({ runId })],
  'run:stdin': [OWNER_OF_RUN, () => ({ runId, data: 'x' })],
  'run:resize': [OWNER_OF_RUN, () => ({ runId, size: { columns: 80, rows: 24 } })],
  'run:stdin-end': [OWNER_OF_RUN, () => ({ runId })],
  'image-task:watch': [ADMIN, () => ({ taskId })],
  'image-task:unwatch': [NOTHING, () => ({ taskId })],
  'run:stop': [OWNER_OF_RUN, () => ({ runId })],
};

describe('an event', () => {
  it.each(Object.entries(EVENTS))('%s', async (event, [who, input]) => {
    const told: Record<string, string | null> = {};
    // The owner asks last, since what they ask is done.
    const callers = CALLERS.filter((name) => !WITHOUT_CONNECTION.some((one) => one === name));
    for (const name of callers.toSorted((a, b) => Number(who[a] === null) - Number(who[b] === null))) {
      const socket = await world.callers[name].connect();
      const send = socket.emitWithAck.bind(socket) as (name: string, data: object) => Promise<Reply<unknown>>;
      const reply = await send(event, input());
      told[name] = reply.ok ? null : reply.error.code;
      socket.disconnect();
    }
    expect(told).toEqual(Object.fromEntries(callers.map((name) => [name, who[name]])));
  });

  it('needs a session, which is not one of another site', async () => {
    for (const name of WITHOUT_CONNECTION)
      await expect(world.callers[name].connect()).rejects.toThrow('There is no session');
    const headers = { origin: 'https://elsewhere.test' };
    await expect(world.callers.student.connect({ headers })).rejects.toThrow('websocket error');
  });

  it.each([
    null,
    5,
    'x',
    [],
    { gradingRunId: '\u0000' },
    { gradingRunId: { a: 1 } },
    { __proto__: null, x: 1 },
  ])('of another form is answered: %j', async (input) => {
    const socket = await world.callers.admin.connect();
    const send = socket.emitWithAck.bind(socket) as (name: string, data: unknown) => Promise<Reply<unknown>>;
    for (const event of Object.keys(EVENTS))
      expect(await send(event, input)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    socket.disconnect();
  });
});
