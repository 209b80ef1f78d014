import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { malformedBodies, malformedInputs } from './malformed-fixture.ts';
import { isQuery, procedureOf, ROWS } from './procedures-fixture.ts';
import { makeWorld } from './world-fixture.ts';
import type { World } from './world-fixture.ts';

let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
  world = await makeWorld(api);
});
afterAll(() => api.stop());

const TOO_LONG = 10_000_000;

/** What looks like a place in our code, or a word of the database. */
const TRACE = /\bat .*\(?(?:file:|\/).*:\d+|node_modules|prisma|postgres|invalid byte sequence/i;

async function ask(procedure: string, body: string): Promise<{ status: number; text: string }> {
  const { cookie } = world.callers.admin;
  const url = `${api.url}/api/trpc/${procedure}`;
  const answer = isQuery(procedure)
    ? await fetch(`${url}?input=${encodeURIComponent(body)}`, { headers: { cookie } })
    : await fetch(url, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body });
  return { status: answer.status, text: await answer.text() };
}

// An admin comes further than anybody else.
describe('what is malformed is refused, and never breaks anything', () => {
  it.each(Object.entries(ROWS))('%s', async (name, { input, butThen }) => {
    if (butThen === 'unavailable') return;
    const given = await input?.(world, 'admin');
    const bodies = [...malformedBodies(), ...malformedInputs(given)];
    const answers = await Promise.all(
      bodies.map(async (body) => ({ body, ...(await ask(procedureOf(name), body)) })),
    );
    const broken = answers
      .filter(({ status, text }) => status >= 500 || TRACE.test(text))
      .map(({ status, text, body }) => `${status} ${text.slice(0, 150)} ⇐ ${body.slice(0, 150)}`);
    expect(broken).toEqual([]);
  });
});

it('what is too long is refused before it is read, or for what it says', async () => {
  // One route bounds all procedures, so these stand for the others.
  const statusOf = async (procedure: string, length: number) =>
    (await ask(procedure, JSON.stringify({ text: 'x'.repeat(length) }))).status;
  expect(await statusOf('account.delete', TOO_LONG)).toBe(400);
  expect(await statusOf('assignments.saveDraft', 2 * TOO_LONG)).toBe(413);
  const visitor = await world.callers.visitor.mutate('runs.create', { text: 'x'.repeat(TOO_LONG) });
  expect(visitor.status).toBe(413);
});
