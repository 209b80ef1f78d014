import type { Person } from '@crucible/contracts/person';
import { PersonSchema } from '@crucible/contracts/person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { signedIn } from './signed-in-fixture.ts';
import type { SignedInVisitor } from './signed-in-fixture.ts';

let api: TestApi;
let admin: SignedInVisitor;

beforeAll(async () => {
  api = await startTestApi();
  admin = await signedIn(api, { role: 'admin', name: 'Root' });
});
afterAll(() => api.stop());

const person = (data: unknown): Person => PersonSchema.parse(data);
const session = async (who: SignedInVisitor) => (await who.query('session.get')).data;

it('lists people with an account by name, page by page, and finds parts of names and addresses', async () => {
  await signedIn(api, { name: 'Zoe One', email: 'zoe@one.test' });
  await signedIn(api, { name: 'Zoe Two', email: 'second@two.test', role: 'teacher' });
  const names = async (input: unknown) => {
    const { data } = await admin.query('people.list', input);
    return (data as { people: Person[] }).people.map(({ name }) => name);
  };
  expect(await names({ search: 'zoe' })).toEqual(['Zoe One', 'Zoe Two']);
  expect(await names({ search: 'SECOND@' })).toEqual(['Zoe Two']);
  expect(await names({ search: 'zoe', role: 'teacher' })).toEqual(['Zoe Two']);
  const { data } = await admin.query('people.list', { search: 'zoe', limit: 1 });
  const { nextCursor } = data as { nextCursor: string };
  expect(await names({ search: 'zoe', limit: 1, cursor: nextCursor })).toEqual(['Zoe Two']);
});

it('gives another role from the next request on, and takes keys back that it may not have', async () => {
  const other = await signedIn(api, { role: 'admin' });
  const key = await other.mutate('apiKeys.create', { name: 'all', scopes: ['admin', 'execute'] });
  const plain = await other.mutate('apiKeys.create', { name: 'run', scopes: ['execute'] });
  const answer = await admin.mutate('people.setRole', { personId: other.personId, role: 'teacher' });
  expect(person(answer.data).role).toBe('teacher');
  expect(await session(other)).toMatchObject({ role: 'teacher' });
  const { keys } = (await other.query('apiKeys.list')).data as { keys: { id: string; revokedAt: unknown }[] };
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id);
  expect(revoked).toEqual([(key.data as { key: { id: string } }).key.id]);
  expect(plain.status).toBe(200);
});

it('shuts out whoever is banned, at once: sessions and keys', async () => {
  const student = await signedIn(api);
  const made = await student.mutate('apiKeys.create', { name: 'mine', scopes: ['read'] });
  const { secret } = made.data as { secret: string };
  const useKey = () => fetch(`${api.url}/executions`, { headers: { authorization: `Bearer ${secret}` } });
  const { personId } = student;
  const answer = await admin.mutate('people.ban', { personId });
  expect(person(answer.data).bannedAt).not.toBeNull();
  expect(await session(student)).toMatchObject({ role: 'anonymous' });
  expect((await useKey()).status).toBe(401);
  expect(person((await admin.mutate('people.unban', { personId })).data).bannedAt).toBeNull();
  expect(await session(student)).toMatchObject({ role: 'anonymous' });
});

it('never takes the last admin away', async () => {
  const { personId } = admin;
  const others = await api.db.person.findMany({
    where: { role: 'admin', email: { not: null }, id: { not: personId } },
  });
  for (const { id } of others) await admin.mutate('people.setRole', { personId: id, role: 'student' });
  expect((await admin.mutate('people.setRole', { personId, role: 'teacher' })).error?.code).toBe('conflict');
  expect((await admin.mutate('people.ban', { personId })).error?.code).toBe('conflict');
  expect(await session(admin)).toMatchObject({ role: 'admin' });
});

describe('is for admins alone', () => {
  const calls: [string, unknown][] = [
    ['people.invite', { email: 'a@b.test', name: 'A', role: 'admin' }],
    ['people.setRole', { personId: 'x'.repeat(21), role: 'admin' }],
    ['people.ban', { personId: 'x'.repeat(21) }],
    ['people.unban', { personId: 'x'.repeat(21) }],
  ];
  it.each(calls)('%s', async (procedure, input) => {
    for (const role of ['student', 'teacher'] as const) {
      const { error } = await (await signedIn(api, { role })).mutate(procedure, input);
      expect(error?.code).toBe('forbidden');
    }
  });
  it('people.list', async () => {
    const { error } = await (await signedIn(api, { role: 'teacher' })).query('people.list', {});
    expect(error?.code).toBe('forbidden');
  });
});
