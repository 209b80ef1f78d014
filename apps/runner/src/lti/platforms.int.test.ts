import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { member } from '../api/course-fixture.ts';
import { signedIn, signInAgain } from '../api/signed-in-fixture.ts';
import { newId } from '../lib/ids.ts';
import { openLaunchBrowser } from './launch-fixture.ts';
import { deepLink, openSchool, publish, scoresOf, solve, SOON } from './school-fixture.ts';
import type { School } from './school-fixture.ts';

let api: TestApi;
let school: School;
let platform: School['platform'];
let courseId: string;
let teacher: School['teacher'];
let platformId: string;

beforeAll(async () => {
  api = await startTestApi();
  school = await openSchool(api);
  ({ platform, platformId, courseId, teacher } = school);
});
afterEach(() => {
  platform.faults = {};
});
afterAll(async () => {
  await api.stop();
  await platform.stop();
});

it('tells only the public part of its key, the same every time', async () => {
  type Keys = { keys: object[] };
  const read = async () => (await (await fetch(`${api.url}/api/lti/jwks`)).json()) as Keys;
  const { keys } = await read();
  expect(keys).toHaveLength(1);
  expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  expect(await read()).toEqual({ keys });
});

it('takes no orders from pages of other sites', async () => {
  const tea = await api.db.person.findUniqueOrThrow({ where: { email: 'tea@school.test' } });
  const { cookie } = await signInAgain(api, { personId: tea.id, email: '', name: '' });
  for (const path of ['/api/lti/link', '/api/lti/deep-link']) {
    const answer = await fetch(`${api.url}${path}`, {
      ...{ method: 'POST', headers: { cookie, origin: 'https://evil.test' }, body: new URLSearchParams() },
    });
    expect([path, answer.status]).toEqual([path, 403]);
  }
});

describe('platforms', () => {
  it('are the business of admins', async () => {
    const admin = await signedIn(api, { role: 'admin' });
    const registration = platform.registration();
    const calls = (who: typeof admin) =>
      Promise.all([
        ...[who.query('lti.list'), who.query('lti.tool'), who.mutate('lti.create', registration)],
        who.mutate('lti.update', { platformId, settings: registration }),
        who.mutate('lti.remove', { platformId: newId() }),
      ]);
    for (const role of ['student', 'teacher'] as const) {
      const codes = (await calls(await signedIn(api, { role }))).map(({ error }) => error?.code);
      expect(new Set(codes)).toEqual(new Set(['forbidden']));
    }
    const codes = (await calls(admin)).map(({ error }) => error?.code);
    expect(codes).toEqual([undefined, undefined, 'already_there', undefined, 'not_found']);
    expect((await admin.query('lti.list')).data).toMatchObject([{ id: platformId, connections: 1 }]);
  });

  it('cannot be disconnected or asked by those who do not teach the course', async () => {
    const [{ id: connectionId }] = (await teacher.visitor().query('ltiConnections.list', { courseId }))
      .data as [{ id: string }];
    const stranger = await signedIn(api, { role: 'teacher' });
    const student = await member(api, { courseId, role: 'student', name: 'S' });
    for (const [who, code] of [
      [stranger, 'not_found'],
      [student, 'forbidden'],
    ] as const) {
      for (const name of ['disconnect', 'previewMembers', 'applyMembers']) {
        const answer = await who.mutate(`ltiConnections.${name}`, { courseId, connectionId });
        expect([name, answer.error?.code]).toEqual([name, code]);
      }
    }
    const own = await stranger.mutate('courses.create', { name: 'Own', code: 'OWN' });
    const other = { courseId: (own.data as { id: string }).id, connectionId };
    expect((await stranger.mutate('ltiConnections.disconnect', other)).error?.code).toBe('not_found');
  });

  it('lead nowhere private unless that is allowed', async () => {
    const strict = await startTestApi({ ltiRules: { ports: [], allowPrivate: false } });
    const admin = await signedIn(strict, { role: 'admin' });
    const { error } = await admin.mutate('lti.create', platform.registration());
    expect(error).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'tokenUrl' }, { path: 'jwksUrl' }],
    });
    await strict.stop();
  });

  it('send nobody and get no grades once they are disconnected', async () => {
    const link = await deepLink(school, await publish(school));
    const { assignmentId } = await solve(school, { subject: 'ada', link, points: 2 });
    await expect.poll(() => scoresOf(link.lineItem, 'ada'), SOON).toEqual([4]);
    const [{ id: connectionId }] = (await teacher.visitor().query('ltiConnections.list', { courseId }))
      .data as [{ id: string }];
    await teacher.visitor().mutate('ltiConnections.disconnect', { courseId, connectionId });
    const launch = openLaunchBrowser(api).launch(platform, 'bob', { link: link.id });
    expect(await launch).toBe('/lti/refused?reason=not_connected');
    await teacher.visitor().mutate('ltiConnections.sendGrades', { assignmentId });
    await expect.poll(() => api.db.job.count({ where: { kind: 'lti_score' } }), SOON).toBe(0);
    expect(scoresOf(link.lineItem, 'ada')).toEqual([4]);
  });
});
