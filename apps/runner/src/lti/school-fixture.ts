import { expect } from 'vitest';
import type { LineItem, Platform, ResourceLink } from '../../../../tests/lti/platform-types.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { newId } from '../lib/ids.ts';
import { connectedCourse, launchIn, openLaunchBrowser, registeredPlatform } from './launch-fixture.ts';
import type { LaunchBrowser } from './launch-fixture.ts';
import { queueScores } from './scores/queue-scores.ts';

/** A course of a platform with a teacher and two students, connected to a course here. */
export type School = {
  api: TestApi;
  platform: Platform;
  platformId: string;
  courseId: string;
  teacher: LaunchBrowser;
};

/** For what happens in the background. */
export const SOON = { timeout: 20_000 };

const TEST = { kind: 'io', id: 't', name: 'Test', expected: 'x', points: 10 };

export async function openSchool(api: TestApi): Promise<School> {
  const { platform, platformId } = await registeredPlatform(api);
  const { courseId, teacher } = await connectedCourse(api, platform);
  for (const subject of ['ada', 'bob']) {
    const email = `${subject}@school.test`;
    platform.users.set(subject, { subject, name: subject.toUpperCase(), email, role: 'Learner' });
  }
  return { api, platform, platformId, courseId, teacher };
}

/** A published assignment of the course, worth 20. */
export async function publish(
  { teacher, courseId }: School,
  { visibility = 'always', title = 'Sums' }: { visibility?: string; title?: string } = {},
): Promise<string> {
  const visitor = teacher.visitor();
  const content = {
    languages: [{ language: 'python', files: [{ path: 'main.py', content: '' }] }],
    tests: [{ ...TEST, visibility }],
  };
  const settings = { title, points: 20, mode: 'graded' };
  const made = await visitor.mutate('assignments.create', { courseId, settings, content });
  const { id, draftRevision } = made.data as { id: string; draftRevision: number };
  const published = await visitor.mutate('assignments.publish', {
    assignmentId: id,
    draftRevision,
    note: '',
  });
  expect(published.error).toBeUndefined();
  return id;
}

/** Links it as a teacher does; resolves to the link that the platform has made of it. */
export async function deepLink(
  { teacher, platform }: School,
  assignmentId: string,
): Promise<ResourceLink & { lineItem: LineItem }> {
  const launchId = launchIn(await teacher.launch(platform, 'tea', 'deep_link'));
  const page = await teacher.send('/api/lti/deep-link', { launchId, assignmentId });
  expect(page.status).toBe(200);
  const html = await page.text();
  const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
  const [, jwt = ''] = /name="JWT" value="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain('<button type="submit">');
  const taken = await fetch(action, { method: 'POST', body: new URLSearchParams({ JWT: jwt }) });
  expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining('Linked')]);
  const link = [...platform.links.values()].at(-1);
  if (link?.lineItem == null) throw new Error('The platform has made no link.');
  return { ...link, lineItem: link.lineItem };
}

/** Somebody who was launched by a link, and handed something in that was graded. */
export async function solve(
  { api, platform }: School,
  { subject, link, points }: { subject: string; link: { id: string }; points: number },
): Promise<Graded> {
  const browser = openLaunchBrowser(api);
  const path = await browser.launch(platform, subject, { link: link.id });
  const assignmentId = path.split('/').at(-1) ?? '';
  const { data } = await browser.visitor().query('session.get');
  const { personId } = data as { personId: string };
  await grade(api, { assignmentId, personId, points });
  return { personId, assignmentId };
}

type Graded = { assignmentId: string; personId: string };

/** Hands something in for somebody, graded with so many of 10 points. */
export async function grade(
  { db }: Pick<TestApi, 'db'>,
  { assignmentId, personId, points }: Graded & { points: number },
): Promise<void> {
  const { currentVersionId } = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
  const [id, versionId, gradingId] = [newId(), currentVersionId ?? '', newId()];
  const common = { assignmentId, personId, versionId };
  await db.submission.create({ data: { ...common, id, number: 1, language: 'python', files: [] } });
  await db.gradingRun.create({
    data: {
      ...{ ...common, id: gradingId, submissionId: id, reason: 'submitted', status: 'graded' },
      ...{ points, maxPoints: 10, costsAttempt: true, finishedAt: new Date() },
    },
  });
  await db.$transaction(async (tx) => {
    await tx.submission.update({ where: { id }, data: { currentGradingId: gradingId } });
    await queueScores(tx, { assignmentId });
  });
}

/** What a platform was told of somebody, in order. */
export const scoresOf = ({ scores }: LineItem, userId: string) =>
  scores.filter((score) => score.userId === userId).map(({ scoreGiven }) => scoreGiven);

/** What teachers are told of how grades are sent. */
export async function sendingState({ teacher }: School, assignmentId: string): Promise<unknown> {
  const { data } = await teacher.visitor().query('ltiConnections.grades', { assignmentId });
  return (data as unknown[])[0];
}

export const settled = (school: School, assignmentId: string) =>
  expect.poll(() => sendingState(school, assignmentId), SOON).toMatchObject({ isPending: false });
