import { API_KEY_PREFIX } from '@crucible/contracts/api-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { RouteEntry } from '../access.ts';
import { startTestApi, TEST_API_KEY } from '../api-fixture.ts';
import type { TestApi } from '../api-fixture.ts';
import { CALLERS } from './callers-fixture.ts';
import { ELSEWHERE, PUBLIC, SESSION_ROUTES } from './routes-fixture.ts';
import { makeWorld } from './world-fixture.ts';
import type { World } from './world-fixture.ts';

let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
  world = await makeWorld(api);
});
afterAll(() => api.stop());

const nameOf = ({ method, path }: RouteEntry) => `${method} ${path}`;
const isElsewhere = (name: string) => Object.keys(ELSEWHERE).some((start) => name.startsWith(start));
/** Those that want a key, of our own scheme or of a client's of another service. */
const withKey = () => api.routes.filter(({ access }) => access === 'door' || typeof access === 'object');

it('every route is tried here, or it is said where', () => {
  const tried = [...withKey().map(nameOf), ...PUBLIC, ...Object.keys(SESSION_ROUTES)];
  const all = api.routes.map(nameOf).filter((name) => !isElsewhere(name));
  expect(all.toSorted()).toEqual(tried.toSorted());
});

it.each(Object.entries(SESSION_ROUTES))('%s', async (_name, { path, upload, statuses }) => {
  const address = await path(world);
  const told: Record<string, number> = {};
  for (const caller of CALLERS) {
    const asker = world.callers[caller];
    const answer = await (upload === undefined ? asker.get(address) : asker.send(address, upload));
    await answer.arrayBuffer();
    told[caller] = answer.status;
  }
  expect(told).toEqual(statuses);
});

describe('what wants a key', () => {
  const ask = ({ method, path }: RouteEntry, headers: Record<string, string>) =>
    fetch(`${api.url}${path.replaceAll(/:\w+/g, newId())}`, { method, headers });
  const statusesOf = async (headers: Record<string, string>) => {
    const told: string[] = [];
    for (const route of withKey()) {
      const answer = await ask(route, headers);
      await answer.arrayBuffer();
      told.push(`${answer.status} ${nameOf(route)}`);
    }
    return told;
  };

  it.each([
    ['none', () => ({})],
    ['the session of an admin', () => ({ cookie: world.callers.admin.cookie })],
    ['one that does not exist', () => keyHeaders(`${API_KEY_PREFIX}${'x'.repeat(43)}`)],
    ['half of one', () => keyHeaders(TEST_API_KEY.slice(0, -1))],
  ])('takes no %s', async (_what, headers) => {
    const told = await statusesOf(headers());
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter((line) => !line.startsWith('401 '))).toEqual([]);
  });
});

/** In every way in which a client may send one. */
function keyHeaders(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}`, 'x-auth-token': key };
}
