import type { Browser, Page } from '@playwright/test';
import type { Platform } from '../../tests/lti/platform-types.ts';
import { startPlatform } from '../../tests/lti/platform.ts';
import { BACKWARDS, RIGHT } from '../assignment.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { mutate, signInAs, somebodyNew } from '../people.ts';
import { at } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Worth six points, of which students see all. */
const CONTENT = {
  ...BACKWARDS,
  tests: BACKWARDS.tests.map((one) => ({ ...one, visibility: 'always' })),
};

let platform: Platform;
test.beforeEach(async ({ baseURL }) => {
  platform = await startPlatform({ toolUrl: baseURL ?? '' });
  const [teacher, student] = [somebodyNew('Instructor'), somebodyNew('Learner')];
  platform.users.set('tea', { subject: 'tea', role: 'Instructor', ...teacher });
  platform.users.set('stu', { subject: 'stu', role: 'Learner', ...student });
});
test.afterEach(() => platform.stop());

/** Registers the platform, by the page for it. */
async function register(browser: Browser): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, 'admin');
  await page.goto('/admin/lti');
  await expect(page.getByRole('textbox', { name: 'Initiate login URL' })).toHaveValue(/\/api\/lti\/login$/);
  await button(page, 'Register a platform').click();
  const dialog = page.getByRole('dialog');
  const texts = {
    ...{ Name: platform.context.id, Issuer: platform.issuer, 'Client id': platform.clientId },
    'Authentication request URL': `${platform.issuer}/auth`,
    'Access token URL': `${platform.issuer}/token`,
    'Public keyset URL': `${platform.issuer}/jwks`,
    'Deployment ids': platform.deploymentId,
  };
  for (const [label, text] of Object.entries(texts))
    await dialog.getByLabel(label, { exact: true }).fill(text);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Register' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: platform.context.id })).toBeVisible();
  await context.close();
}

/** Makes the course that a teacher is asked for, with an assignment; resolves to the id of the course. */
async function connect(page: Page): Promise<string> {
  await page.goto(platform.openUrl('tea', { link: platform.addLink('Home').id }));
  await expect(title(page, /^Connect Algorithms/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Short name').fill('ALG');
  await button(page, 'Make it and connect').click();
  await expect(title(page, 'Choose an assignment')).toBeVisible();
  const home = await page.getByRole('link', { name: 'Open the course' }).getAttribute('href');
  const courseId = home?.split('/').at(-1) ?? '';
  const { id: assignmentId, draftRevision } = await mutate<{ id: string; draftRevision: number }>(
    page,
    'assignments.create',
    { courseId, settings: { title: 'Backwards', mode: 'graded' }, content: CONTENT },
  );
  await mutate(page, 'assignments.publish', { assignmentId, draftRevision });
  return courseId;
}

test('a course of a platform: connected, linked, solved, and the grade arrives there', async ({
  page,
  browser,
}) => {
  await register(browser);
  const courseId = await connect(page);

  await page.goto(platform.openUrl('tea', 'deep_link'));
  await expect(title(page, 'Choose an assignment')).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Choose Backwards').click();
  await expect(title(page, 'Linked')).toBeVisible();
  const link = [...platform.links.values()].find(({ title: name }) => name === 'Backwards');
  expect(link?.lineItem).toMatchObject({ scoreMaximum: 6, label: 'Backwards' });

  const context = await browser.newContext();
  const student = await context.newPage();
  await student.goto(platform.openUrl('stu', { link: link?.id ?? '' }));
  await expect(title(student, 'Backwards')).toBeVisible();
  await expect(button(student, 'Submit').first()).toBeEnabled();
  await at(student).write(RIGHT);
  await expect(student.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await button(student, 'Submit').first().click();
  await expect
    .poll(() => link?.lineItem?.scores.at(-1), { timeout: 30_000 })
    .toMatchObject({
      ...{ userId: 'stu', scoreGiven: 6, scoreMaximum: 6, gradingProgress: 'FullyGraded' },
    });
  await context.close();

  const assignmentId = link?.custom['assignment_id'] ?? '';
  await page.goto(`/courses/${courseId}/assignments/${assignmentId}/review`);
  await expect(page.getByRole('region', { name: 'Grades on learning platforms' })).toContainText('Sent: 1');
  await expectAccessible(page);

  await page.goto(`/courses/${courseId}/people`);
  await page.getByRole('link', { name: /^Update from/ }).click();
  await button(page, /^Ask/).click();
  await expect(page.getByRole('status').filter({ hasText: '2 lines' })).toContainText('is so already: 2');
  await expectAccessible(page);
});

test('an account that is there already is linked by its owner alone', async ({ page, browser }) => {
  const registering = await browser.newContext();
  const admin = await registering.newPage();
  await signInAs(admin, 'admin');
  await mutate(admin, 'lti.create', platform.registration());
  await registering.close();
  await page.goto(platform.openUrl('tea', { link: platform.addLink('Home').id }));
  await expect(title(page, /^Connect/)).toBeVisible();
  const launchId = new URL(page.url()).searchParams.get('launch');
  const to = { course: { name: 'Linked by owners', code: 'LBO' } };
  await mutate(page, 'ltiLaunches.connect', { launchId, to });
  platform.users.set('own', { subject: 'own', role: 'Learner', email: 'student3@crucible.test' });
  const context = await browser.newContext();
  const student = await context.newPage();
  const open = () => student.goto(platform.openUrl('own', { link: [...platform.links.keys()][0] ?? '' }));
  await open();
  await expect(title(student, 'There is an account with your address')).toBeVisible();
  await expectAccessible(student);
  await signInAs(student, 'student3');
  await open();
  await expect(title(student, 'Link your account to the platform?')).toBeVisible();
  await button(student, 'Link the account').click();
  await expect(title(student, 'Assignments')).toBeVisible();
  await context.close();
});
