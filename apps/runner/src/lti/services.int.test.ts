import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { member } from '../api/course-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import { newId } from '../lib/ids.ts';
import { launchIn, openLaunchBrowser } from './launch-fixture.ts';
import {
  deepLink,
  grade,
  openSchool,
  publish,
  scoresOf,
  sendingState,
  settled,
  solve,
  SOON,
} from './school-fixture.ts';
import type { School } from './school-fixture.ts';

let api: TestApi;
let school: School;
let platform: School['platform'];
let courseId: string;
let teacher: School['teacher'];

beforeAll(async () => {
  api = await startTestApi();
  school = await openSchool(api);
  ({ platform, courseId, teacher } = school);
});
afterEach(() => {
  platform.faults = {};
});
afterAll(async () => {
  await api.stop();
  await platform.stop();
});

describe('links', () => {
  it('are made of assignments with a column for their grades, and lead there', async () => {
    const assignmentId = await publish(school, { title: 'Ölsum <1> "x"' });
    const link = await deepLink(school, assignmentId);
    expect(link).toMatchObject({
      ...{ title: 'Ölsum <1> "x"', custom: { assignment_id: assignmentId } },
      lineItem: { scoreMaximum: 20, label: 'Ölsum <1> "x"' },
    });
    const path = await openLaunchBrowser(api).launch(platform, 'ada', { link: link.id });
    expect(path).toBe(`/courses/${courseId}/assignments/${assignmentId}`);
  });

  it('that were made by hand lead where a teacher has chosen', async () => {
    const assignmentId = await publish(school);
    const { id } = platform.addLink('By hand', {}, 100);
    const path = await teacher.launch(platform, 'tea', { link: id });
    expect(path).toMatch(/^\/lti\/choose/);
    const choice = { launchId: launchIn(path), assignmentId };
    expect((await teacher.visitor().mutate('ltiLaunches.choose', choice)).error).toBeUndefined();
    const student = await openLaunchBrowser(api).launch(platform, 'ada', { link: id });
    expect(student).toBe(`/courses/${courseId}/assignments/${assignmentId}`);
  });

  it('never lead to an assignment of another course', async () => {
    const { id } = platform.addLink('Foreign', { assignment_id: newId() });
    const path = await openLaunchBrowser(api).launch(platform, 'ada', { link: id });
    expect(path).toBe('/lti/refused?reason=assignment');
  });
});

describe('grades', () => {
  it('go to the platform in the scale of the assignment, again when they change, and once each', async () => {
    const link = await deepLink(school, await publish(school));
    const { assignmentId, personId } = await solve(school, { subject: 'ada', link, points: 5 });
    await expect.poll(() => scoresOf(link.lineItem, 'ada'), SOON).toEqual([10]);
    expect(link.lineItem.scores[0]).toMatchObject({
      ...{ scoreMaximum: 20, activityProgress: 'Completed', gradingProgress: 'FullyGraded' },
    });
    const override = { assignmentId, studentId: personId, points: 17.5, reason: 'oral' };
    await teacher.visitor().mutate('assignments.setState', { assignmentId, change: 'publish_results' });
    await teacher.visitor().mutate('grades.override', override);
    await expect.poll(() => scoresOf(link.lineItem, 'ada'), SOON).toEqual([10, 17.5]);
    await teacher.visitor().mutate('grades.revokeOverride', { assignmentId, studentId: personId });
    await expect.poll(() => scoresOf(link.lineItem, 'ada'), SOON).toEqual([10, 17.5, 10]);
    await settled(school, assignmentId);
    expect(await sendingState(school, assignmentId)).toMatchObject({
      sent: 1,
      refused: 0,
      problem: null,
      takesGrades: true,
    });
    expect(link.lineItem.scores).toHaveLength(3);
  });

  it('that students may not see yet stay here until they may', async () => {
    const link = await deepLink(school, await publish(school, { visibility: 'after_publishing' }));
    const { assignmentId } = await solve(school, { subject: 'ada', link, points: 10 });
    await settled(school, assignmentId);
    expect(link.lineItem.scores).toEqual([]);
    const setState = { assignmentId, change: 'publish_results' };
    await teacher.visitor().mutate('assignments.setState', setState);
    await expect.poll(() => scoresOf(link.lineItem, 'ada'), SOON).toEqual([20]);
  });

  it('wait for a platform that is away, and one that is unknown there holds up nobody', async () => {
    const link = await deepLink(school, await publish(school));
    platform.faults = { status: 503 };
    const { assignmentId } = await solve(school, { subject: 'ada', link, points: 4 });
    await expect
      .poll(() => sendingState(school, assignmentId), SOON)
      .toMatchObject({
        ...{ isPending: true, sent: 0, problem: 'The platform answered 503.' },
      });
    platform.faults = { unknownUsers: ['ada'] };
    await solve(school, { subject: 'bob', link, points: 6 });
    await expect.poll(() => scoresOf(link.lineItem, 'bob'), SOON).toEqual([12]);
    await settled(school, assignmentId);
    expect(await sendingState(school, assignmentId)).toMatchObject({
      sent: 1,
      refused: 1,
      problem: expect.stringMatching('404'),
    });
    platform.faults = {};
    await teacher.visitor().mutate('ltiConnections.sendGrades', { assignmentId });
    await expect.poll(() => scoresOf(link.lineItem, 'ada'), SOON).toEqual([8]);
    await expect.poll(() => scoresOf(link.lineItem, 'bob'), SOON).toEqual([12, 12]);
  });

  it('of people whom the platform does not know, and of teachers, are sent nowhere', async () => {
    const link = await deepLink(school, await publish(school));
    const { personId } = await member(api, { courseId, role: 'student', name: 'Local' });
    const assignmentId = link.custom['assignment_id'] ?? '';
    await solve(school, { subject: 'bob', link, points: 3 });
    await grade(api, { assignmentId, personId, points: 10 });
    await expect.poll(() => scoresOf(link.lineItem, 'bob').at(-1), SOON).toBe(6);
    await settled(school, assignmentId);
    expect(new Set(link.lineItem.scores.map(({ userId }) => userId))).toEqual(new Set(['bob']));
  });
});

describe('members', () => {
  const preview = async (procedure = 'previewMembers') => {
    const { data: connections } = await teacher.visitor().query('ltiConnections.list', { courseId });
    const [connection] = connections as { id: string; tellsMembers: boolean }[];
    expect(connection?.tellsMembers).toBe(true);
    const input = { courseId, connectionId: connection?.id };
    return teacher.visitor().mutate(`ltiConnections.${procedure}`, input);
  };

  it('are taken over page by page: nobody is removed, and no account is taken that is not linked', async () => {
    const local = await member(api, { courseId, role: 'student', name: 'Stays' });
    const owner = await signedIn(api, { email: 'has-one@school.test' });
    platform.users.set('ow', { subject: 'ow', email: 'Has-One@school.test', role: 'Learner' });
    platform.users.set('fresh', {
      subject: 'fresh',
      name: 'Fresh',
      email: 'fresh@school.test',
      role: 'Learner',
    });
    platform.users.set('left', { subject: 'left', name: 'Left', role: 'Learner', status: 'Inactive' });
    platform.users.set('men', { subject: 'men', name: 'Men', role: 'Mentor' });

    const before = await preview();
    const actions = Object.fromEntries(
      (before.data as { lines: { name: string; action: string }[] }).lines.map((one) => [
        one.name,
        one.action,
      ]),
    );
    expect(actions).toMatchObject({ Tea: 'none', Fresh: 'add', 'has-one': 'invite', Men: 'error' });
    expect(Object.keys(actions)).not.toContain('Left');
    expect(await api.db.person.count({ where: { email: 'fresh@school.test' } })).toBe(0);

    expect((await preview('applyMembers')).data).toEqual(before.data);
    const memberOf = (personId: string) =>
      api.db.courseMember.findUnique({ where: { courseId_personId: { courseId, personId } } });
    const fresh = await api.db.person.findUniqueOrThrow({ where: { email: 'fresh@school.test' } });
    expect(await memberOf(fresh.id)).toMatchObject({ role: 'student', removedAt: null });
    expect(await memberOf(owner.personId)).toBeNull();
    expect(await memberOf(local.personId)).toMatchObject({ removedAt: null });
    expect(await api.db.mail.count({ where: { to: 'has-one@school.test' } })).toBe(1);
    const invitation = { courseId_email: { courseId, email: 'has-one@school.test' } };
    expect(await api.db.courseInvitation.findUnique({ where: invitation })).toMatchObject({
      role: 'student',
    });
    expect((await preview()).data).toMatchObject({ counts: { add: 0, invite: 0, error: 1 } });

    const browser = openLaunchBrowser(api);
    await browser.launch(platform, 'fresh', { link: platform.addLink('Later').id });
    expect((await browser.visitor().query('session.get')).data).toMatchObject({ personId: fresh.id });
  });

  it('cannot be asked for while the platform is away, and that is said', async () => {
    platform.faults = { status: 500 };
    expect((await preview()).error).toMatchObject({
      ...{ code: 'platform_failed', message: 'The platform answered 500.' },
    });
  });
});
