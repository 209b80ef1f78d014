import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_API_SETTINGS, startTestApi } from './api-fixture.ts';
import type { TestApi } from './api-fixture.ts';
import { appRouter } from './router.ts';
import { signedIn } from './signed-in-fixture.ts';
import { visit, visitorWith } from './visitor-fixture.ts';
import type { Visitor } from './visitor-fixture.ts';

/** What somebody needs nothing for at all. */
const FOR_EVERYBODY = [
  'account.signInOptions',
  'languages.list',
  'languages.variants',
  'runs.cancel',
  'runs.create',
  'runs.delete',
  'runs.get',
  'runs.list',
  'session.get',
  'settings.shown',
  'snippets.create',
  'snippets.get',
];
/** What is told of public benchmarks: by their roles some are told more, so they need the second factor. */
const OF_PUBLIC_BENCHMARKS = [
  ...['benchmarks.get', 'benchmarks.list', 'benchmarks.problemSummaries', 'benchmarks.problems'],
  ...['evaluations.compare', 'evaluations.get', 'evaluations.sample', 'evaluations.samples'],
  ...['evaluations.scores', 'generations.get'],
  ...['leaderboards.candidate', 'leaderboards.get', 'leaderboards.map'],
];
/** What somebody without an account may ask for: everything else is refused before anything about it is looked at. */
const WITHOUT_ACCOUNT = [...FOR_EVERYBODY, ...OF_PUBLIC_BENCHMARKS].toSorted();
/** What somebody needs for setting up the second factor that their role needs, and for leaving. */
const WITHOUT_SECOND_FACTOR = [
  ...FOR_EVERYBODY,
  'account.delete',
  'account.get',
  'account.revokeOtherSessions',
  'account.revokeSession',
  'account.sessions',
].toSorted();

let api: TestApi;

beforeAll(async () => {
  const { accounts } = TEST_API_SETTINGS;
  api = await startTestApi({ accounts: { ...accounts, twoFactorRequired: true } });
});
afterAll(() => api.stop());

/** Its type says how routers are nested; what it is lists all procedures by their whole names. */
const procedures = Object.entries<unknown>(appRouter._def.procedures).map(([name, procedure]) => ({
  name,
  isQuery: isQueryProcedure(procedure),
}));

function isQueryProcedure(procedure: unknown): boolean {
  if (typeof procedure !== 'function' || !('_def' in procedure)) throw new Error('This is no procedure.');
  const { type } = procedure._def as { type: unknown };
  return type === 'query';
}

/** The procedures that do not answer this person with `code`. */
async function openTo(visitor: Visitor, code: string): Promise<string[]> {
  const open: string[] = [];
  for (const { name, isQuery } of procedures) {
    const answer = await (isQuery ? visitor.query(name) : visitor.mutate(name));
    if (answer.error?.code !== code) open.push(name);
  }
  return open.toSorted();
}

describe('every procedure', () => {
  it.each([
    ['without a session', () => visit(api.url)],
    ['with a session that nobody has made', async () => visitorWith(api.url, 'crucible.session_token=x.y')],
    [
      'with a session that has expired',
      async () => {
        const person = await signedIn(api, { role: 'admin' });
        const { sessionId: id } = person;
        await api.db.session.update({ where: { id }, data: { expiresAt: new Date(0) } });
        return person;
      },
    ],
    [
      'with a session that was revoked',
      async () => {
        const person = await signedIn(api, { role: 'admin' });
        await api.db.session.delete({ where: { id: person.sessionId } });
        return person;
      },
    ],
    [
      'with the session of somebody who is banned',
      async () => {
        const person = await signedIn(api, { role: 'admin' });
        await api.db.person.update({ where: { id: person.personId }, data: { bannedAt: new Date() } });
        return person;
      },
    ],
  ])('%s is closed, but for what needs no account', async (_who, make) => {
    expect(await openTo(await make(), 'sign_in_needed')).toEqual(WITHOUT_ACCOUNT);
  });

  it.each(['teacher', 'admin'] as const)('is closed to a %s without the second factor', async (role) => {
    const person = await signedIn(api, { role });
    expect(await openTo(person, 'two_factor_needed')).toEqual(WITHOUT_SECOND_FACTOR);
  });
});
