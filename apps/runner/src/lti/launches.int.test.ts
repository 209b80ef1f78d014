import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Faults, Platform } from '../../../../tests/lti/platform-types.ts';
import { startPlatform } from '../../../../tests/lti/platform.ts';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import { connectedCourse, launchIn, openLaunchBrowser, registeredPlatform } from './launch-fixture.ts';

const CORE = 'https://purl.imsglobal.org/spec/lti/claim';

let api: TestApi;
let platform: Platform;
let platformId: string;
let courseId: string;
let home: { link: string };

beforeAll(async () => {
  api = await startTestApi();
  ({ platform, platformId } = await registeredPlatform(api));
  ({ courseId } = await connectedCourse(api, platform));
  home = { link: platform.addLink('Course').id };
  platform.users.set('stu', { subject: 'stu', name: 'Stu', email: 'stu@school.test', role: 'Learner' });
});
afterEach(() => {
  platform.faults = {};
});
afterAll(async () => {
  await api.stop();
  await platform.stop();
});

const sessionOf = (cookies: Map<string, string>) =>
  [...cookies.keys()].filter((name) => name.includes('session_token'));
const person = (email: string) => api.db.person.findUniqueOrThrow({ where: { email } });
const refused = (reason: string) => `/lti/refused?reason=${reason}`;

describe('a teacher', () => {
  it('who comes first connects the course, and teaches in it', async () => {
    const tea = await person('tea@school.test');
    expect(tea).toMatchObject({ role: 'teacher', emailVerified: false, name: 'Tea' });
    const member = { courseId_personId: { courseId, personId: tea.id } };
    expect(await api.db.courseMember.findUnique({ where: member })).toMatchObject({ role: 'teacher' });
    const context = await api.db.ltiContext.findFirstOrThrow({ where: { courseId } });
    expect(context).toMatchObject({ platformId, title: platform.context.title, connectedById: tea.id });
  });

  it('does not become one here where the platform may not make them', async () => {
    await api.db.ltiPlatform.update({ where: { id: platformId }, data: { makesTeachers: false } });
    platform.users.set('new', { subject: 'new', email: 'new@school.test', role: 'Instructor' });
    await openLaunchBrowser(api).launch(platform, 'new', home);
    await api.db.ltiPlatform.update({ where: { id: platformId }, data: { makesTeachers: true } });
    expect(await person('new@school.test')).toMatchObject({ role: 'student', name: 'new' });
  });
});

describe('a student', () => {
  it('gets an account and a session, becomes a member, and is the same one the next time', async () => {
    const browser = openLaunchBrowser(api);
    expect(await browser.launch(platform, 'stu', home)).toBe(`/courses/${courseId}`);
    const stu = await person('stu@school.test');
    expect(stu).toMatchObject({ role: 'student', emailVerified: false });
    const { data } = await browser.visitor().query('session.get');
    expect(data).toMatchObject({ personId: stu.id, role: 'student' });
    expect((await browser.visitor().query('courses.get', { courseId })).data).toMatchObject({
      role: 'student',
    });
    expect(await openLaunchBrowser(api).launch(platform, 'stu', home)).toBe(`/courses/${courseId}`);
    expect(await api.db.ltiIdentity.count({ where: { personId: stu.id } })).toBe(1);
    expect(await api.db.account.count({ where: { personId: stu.id } })).toBe(0);
  });

  it('need not tell an address or a name', async () => {
    platform.users.set('anon', { subject: 'anon', role: 'Learner' });
    const browser = openLaunchBrowser(api);
    expect(await browser.launch(platform, 'anon', home)).toBe(`/courses/${courseId}`);
    const { data } = await browser.visitor().query('account.get');
    expect(data).toMatchObject({ email: expect.stringMatching(/@lti\.invalid$/) });
  });

  it('stays out once the staff has removed them', async () => {
    platform.users.set('gone', { subject: 'gone', email: 'gone@school.test', role: 'Learner' });
    await openLaunchBrowser(api).launch(platform, 'gone', home);
    await api.db.courseMember.updateMany({
      where: { person: { email: 'gone@school.test' } },
      data: { removedAt: new Date() },
    });
    const browser = openLaunchBrowser(api);
    expect(await browser.launch(platform, 'gone', home)).toBe(refused('removed'));
    expect(sessionOf(browser.cookies)).toEqual([]);
  });

  it('cannot come in before a teacher has connected the course, or without being one', async () => {
    const { id } = platform.context;
    platform.context.id = 'unknown';
    expect(await openLaunchBrowser(api).launch(platform, 'stu', home)).toBe(refused('not_connected'));
    platform.context.id = id;
    platform.users.set('men', { subject: 'men', email: 'men@school.test', role: 'Mentor' });
    expect(await openLaunchBrowser(api).launch(platform, 'men', home)).toBe(refused('no_role'));
  });
});

describe('nobody comes in', () => {
  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, Faults, string]>([
    ['by a forged signature', { foreignKey: true }, 'invalid'],
    ['by a token for somebody else', { claims: (claims) => ({ ...claims, aud: 'other' }) }, 'invalid'],
    [
      'by a token for several that was made for another',
      { claims: (claims) => ({ ...claims, aud: [String(claims.aud), 'other'], azp: 'other' }) },
      'invalid',
    ],
    ['by a token of another issuer', { claims: (c) => ({ ...c, iss: 'https://other.test' }) }, 'invalid'],
    ['by an expired token', { claims: (c) => ({ ...c, exp: now() - 300 }) }, 'invalid'],
    ['by a token that never ends', { claims: ({ exp: _exp, ...claims }) => claims }, 'invalid'],
    ['by a token for another login', { claims: (c) => ({ ...c, nonce: 'another' }) }, 'invalid'],
    ['from another deployment', { claims: (c) => ({ ...c, [`${CORE}/deployment_id`]: '2' }) }, 'deployment'],
    ['by another version', { claims: (c) => ({ ...c, [`${CORE}/version`]: '1.1' }) }, 'invalid'],
    ['without saying who they are', { claims: ({ sub: _sub, ...claims }) => claims }, 'no_person'],
    ['without a course', { claims: (c) => ({ ...c, [`${CORE}/context`]: undefined }) }, 'no_context'],
  ])('%s', async (_name, faults, reason) => {
    platform.faults = faults;
    const browser = openLaunchBrowser(api);
    expect(await browser.launch(platform, 'stu', home)).toBe(refused(reason));
    expect(sessionOf(browser.cookies)).toEqual([]);
  });

  it('by a launch that was made before, or twice at once', async () => {
    const browser = openLaunchBrowser(api);
    const form = await browser.begin(platform, 'stu', home);
    const kept = new Map(browser.cookies);
    const twin = openLaunchBrowser(api);
    for (const [name, value] of kept) twin.cookies.set(name, value);
    const answers = await Promise.all([browser.post(form), twin.post(form)]);
    expect(answers.toSorted()).toEqual([`/courses/${courseId}`, refused('used')]);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await browser.post(form)).toBe(refused('used'));
  });

  it("by a launch that another browser has begun, or with another launch's state", async () => {
    const [attacker, victim] = [openLaunchBrowser(api), openLaunchBrowser(api)];
    const form = await attacker.begin(platform, 'stu', home);
    expect(await victim.post(form)).toBe(refused('browser'));
    const own = await victim.begin(platform, 'stu', home);
    expect(await victim.post({ ...form, state: own.state })).toBe(refused('invalid'));
    expect(sessionOf(victim.cookies)).toEqual([]);
  });

  it('by the key of another platform that is registered too', async () => {
    const { platform: other } = await registeredPlatform(api);
    other.users.set('stu', { subject: 'stu', role: 'Learner' });
    other.faults = { claims: (claims) => ({ ...claims, iss: platform.issuer, aud: platform.clientId }) };
    const browser = openLaunchBrowser(api);
    const { state } = await browser.begin(platform, 'stu', home);
    const query = { login_hint: 'stu', lti_message_hint: other.addLink('Forged').id };
    const token = await other.idToken(new URLSearchParams(query));
    expect(await browser.post({ id_token: token, state })).toBe(refused('invalid'));
    await other.stop();
  });

  it('from a platform that nobody has registered, or that is away', async () => {
    const stranger = await startPlatform({ toolUrl: api.url });
    const query = new URLSearchParams({ iss: stranger.issuer, login_hint: 'x' }).toString();
    const answer = await openLaunchBrowser(api).send(`/api/lti/login?${query}`);
    expect(answer.headers.get('location')).toBe(refused('unknown_platform'));
    const { platform: away } = await registeredPlatform(api);
    away.users.set('stu', { subject: 'stu', role: 'Learner' });
    const browser = openLaunchBrowser(api);
    const form = await browser.begin(away, 'stu', { link: away.addLink('Away').id });
    await Promise.all([stranger.stop(), away.stop()]);
    expect(await browser.post(form)).toBe(refused('platform_unavailable'));
  });
});

describe('an account that is there already', () => {
  const enter = async (email: string, subject: string) => {
    platform.users.set(subject, { subject, email: email.toUpperCase(), name: 'Who', role: 'Learner' });
    const browser = openLaunchBrowser(api);
    return { browser, path: await browser.launch(platform, subject, home) };
  };
  /** Signs the browser in to an account, as its pages do. */
  const signIn = (browser: ReturnType<typeof openLaunchBrowser>, cookie: string) => {
    const at = cookie.indexOf('=');
    browser.cookies.set(cookie.slice(0, at), cookie.slice(at + 1));
  };

  it('is not taken by whoever says to have its address; its owner links it, and is known then', async () => {
    const owner = await signedIn(api, { email: 'owner@school.test', name: 'Owner' });
    const { browser, path } = await enter('owner@school.test', 'owner');
    expect(path).toMatch(/^\/lti\/link\?launch=/);
    expect(sessionOf(browser.cookies)).toEqual([]);
    const form = { launchId: launchIn(path) };
    expect((await browser.send('/api/lti/link', form)).status).toBe(401);

    signIn(browser, owner.cookie);
    const linked = await browser.send('/api/lti/link', form);
    expect(linked.headers.get('location')).toBe(`/courses/${courseId}`);
    const again = await enter('owner@school.test', 'owner');
    expect(again.path).toBe(`/courses/${courseId}`);
    const { data } = await again.browser.visitor().query('session.get');
    expect(data).toMatchObject({ personId: owner.personId });
    expect(await person('owner@school.test')).toMatchObject({ name: 'Owner' });
  });

  it('is not linked in another browser than was launched, nor to another account', async () => {
    const owner = await signedIn(api, { email: 'victim@school.test' });
    const { browser, path } = await enter('victim@school.test', 'attacker');
    const form = { launchId: launchIn(path) };
    const led = openLaunchBrowser(api);
    signIn(led, owner.cookie);
    expect((await led.send('/api/lti/link', form)).headers.get('location')).toBe(refused('expired'));
    signIn(browser, (await signedIn(api)).cookie);
    expect((await browser.send('/api/lti/link', form)).headers.get('location')).toBe(
      refused('other_account'),
    );
    expect(await api.db.ltiIdentity.count({ where: { subject: 'attacker' } })).toBe(0);
  });

  it("of an admin is never linked, and never signed in to when its owner's role was another", async () => {
    const admin = await signedIn(api, { email: 'boss@school.test', role: 'admin' });
    const { browser, path } = await enter('boss@school.test', 'boss');
    signIn(browser, admin.cookie);
    const answer = await browser.send('/api/lti/link', { launchId: launchIn(path) });
    expect(answer.headers.get('location')).toBe(refused('administrator'));

    await openLaunchBrowser(api).launch(platform, 'stu', home);
    const { id } = await person('stu@school.test');
    await api.db.person.update({ where: { id }, data: { role: 'admin' } });
    const later = openLaunchBrowser(api);
    expect(await later.launch(platform, 'stu', home)).toBe(`/courses/${courseId}`);
    expect(sessionOf(later.cookies)).toEqual([]);
    await api.db.person.update({ where: { id }, data: { role: 'student', twoFactorEnabled: true } });
    await later.launch(platform, 'stu', home);
    expect(sessionOf(later.cookies)).toEqual([]);
    await api.db.person.update({ where: { id }, data: { twoFactorEnabled: false } });
  });

  it('lets nobody in when it is closed', async () => {
    const closed = await signedIn(api, { email: 'closed@school.test' });
    await api.db.ltiIdentity.create({ data: { platformId, subject: 'cl', personId: closed.personId } });
    await api.db.person.update({ where: { id: closed.personId }, data: { bannedAt: new Date() } });
    expect((await enter('closed@school.test', 'cl')).path).toBe(refused('closed'));
  });
});

describe('what there is to decide', () => {
  it('is for the teacher who was launched alone', async () => {
    const teacher = openLaunchBrowser(api);
    const path = await teacher.launch(platform, 'tea', 'deep_link');
    expect(path).toMatch(/^\/lti\/choose\?launch=/);
    const input = { launchId: launchIn(path) };
    expect((await teacher.visitor().query('ltiLaunches.get', input)).data).toMatchObject({
      ...{ purpose: 'deep_link', course: { id: courseId }, courses: [] },
    });
    const other = await signedIn(api, { role: 'teacher' });
    expect((await other.query('ltiLaunches.get', input)).error?.code).toBe('not_found');
    await api.db.ltiLaunch.update({ where: { id: input.launchId }, data: { expiresAt: new Date(0) } });
    expect((await teacher.visitor().query('ltiLaunches.get', input)).error?.code).toBe('not_found');
    expect(await openLaunchBrowser(api).launch(platform, 'stu', 'deep_link')).toBe(refused('no_role'));
  });

  it("cannot be somebody else's course or assignment", async () => {
    const foreign = await signedIn(api, { role: 'teacher' });
    const made = await foreign.mutate('courses.create', { name: 'Foreign', code: 'F' });
    const foreignId = (made.data as { id: string }).id;
    const { id } = platform.context;
    platform.context.id = 'fresh';
    const teacher = openLaunchBrowser(api);
    const launchId = launchIn(await teacher.launch(platform, 'tea', home));
    platform.context.id = id;
    const connect = (visitor = teacher.visitor()) =>
      visitor.mutate('ltiLaunches.connect', { launchId, to: { courseId: foreignId } });
    expect((await connect()).error?.code).toBe('not_found');
    expect((await connect(foreign)).error?.code).toBe('not_found');
    const assignment = await foreign.mutate('assignments.create', {
      ...{ courseId: foreignId, settings: { title: 'Theirs' } },
    });
    const choice = { launchId, assignmentId: (assignment.data as { id: string }).id };
    expect((await teacher.visitor().mutate('ltiLaunches.choose', choice)).error?.code).toBe('not_found');
    expect((await teacher.send('/api/lti/deep-link', choice)).status).toBe(404);
  });
});
