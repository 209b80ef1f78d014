import type { Page } from '@playwright/test';
import { expectAccessible } from '../expect-accessible.ts';
import { LOOKS } from '../looks.ts';
import { mutate, query, signInAs } from '../people.ts';
import type { DemoPerson } from '../people.ts';
import { expect, test } from '../strict-test.ts';

/** A page, its heading, and what is pressed there first. */
type Stop = { path: string; heading: string; press?: string };

const OPEN: readonly Stop[] = [
  { path: '/sign-in', heading: 'Sign in' },
  { path: '/sign-up', heading: 'Make an account' },
  { path: '/forgot-password', heading: 'Choose a new password' },
  { path: '/reset-password', heading: 'The link is incomplete' },
  { path: '/invitation?token=x', heading: 'You are invited' },
  { path: '/verify-email?error=TOKEN_EXPIRED', heading: 'The address was not confirmed' },
  { path: '/benchmarks', heading: 'Benchmarks' },
  { path: '/lti/refused?reason=browser', heading: 'This link could not be opened' },
];
const STUDENT: readonly Stop[] = [
  { path: '/courses', heading: 'Courses' },
  { path: '/courses/:course', heading: 'Assignments' },
  { path: '/join', heading: 'Join a course' },
  { path: '/join/AAAA-AAAA', heading: 'This code does not work' },
  { path: '/account', heading: 'Profile' },
  { path: '/account/security', heading: 'Security', press: 'Set it up' },
  { path: '/account/sessions', heading: 'Sessions' },
  { path: '/account/keys', heading: 'API keys' },
  { path: '/account/data', heading: 'Your data', press: 'Delete your account' },
];
const TEACHER: readonly Stop[] = [
  { path: '/courses/new', heading: 'New course', press: 'Create the course' },
  { path: '/courses/:course', heading: 'Assignments', press: 'New assignment' },
  { path: '/benchmarks/new', heading: 'New benchmark', press: 'Create the benchmark' },
  { path: '/courses/:course/people', heading: 'People' },
  { path: '/courses/:course/people/roster', heading: 'Upload a roster' },
  { path: '/courses/:course/settings', heading: 'Settings' },
];
const ADMIN: readonly Stop[] = [
  { path: '/admin', heading: 'Overview' },
  { path: '/admin/queue', heading: 'Queue' },
  { path: '/admin/queue?show=waiting', heading: 'Queue' },
  { path: '/admin/queue?show=dead', heading: 'Queue' },
  { path: '/admin/workers', heading: 'Workers and engine' },
  { path: '/admin/people', heading: 'People' },
  { path: '/admin/people', heading: 'People', press: 'Invite somebody' },
  { path: '/admin/people/:person', heading: 'Kim Student', press: 'Suspend' },
  { path: '/admin/audit', heading: 'Audit' },
  { path: '/admin/settings', heading: 'Settings' },
  { path: '/admin/lti', heading: 'Learning platforms', press: 'Register a platform' },
];
const ADMIN_OF_IMAGES: readonly Stop[] = [
  { path: '/admin/images', heading: 'Images' },
  { path: '/admin/images/python', heading: 'python' },
  { path: '/admin/images/adopt', heading: 'Adopt an image', press: 'Adopt it' },
  { path: '/admin/images/prune', heading: 'Free up space' },
  { path: '/admin/images/registries', heading: 'Registries', press: 'Add a registry' },
  { path: '/admin/images/tasks', heading: 'Tasks' },
];

/** The demo course, which everybody but the admin is in; the admin sees all. */
async function courseOf(page: Page, person: DemoPerson): Promise<string> {
  const scope = person === 'admin' ? 'all' : 'mine';
  const courses = await query<{ id: string; code: string }[]>(page, 'courses.list', { scope });
  return courses.find(({ code }) => code === 'CS101')?.id ?? '';
}

/** Somebody whom admins can look at. */
async function kim(page: Page): Promise<string> {
  const search = 'student3@crucible.test';
  const { people } = await query<{ people: { id: string }[] }>(page, 'people.list', { search });
  return people[0]?.id ?? '';
}

/** What stands in paths for an id that is only known here. */
type Ids = { course?: string; person?: string };

async function look(page: Page, stops: readonly Stop[], ids: Ids = {}): Promise<void> {
  for (const { path, heading, press } of stops) {
    await page.goto(path.replace(':course', ids.course ?? '').replace(':person', ids.person ?? ''));
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
    if (press !== undefined) await page.getByRole('button', { name: press }).click();
    await expectAccessible(page);
    const isTooWide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main')].some(
        (element) => element.scrollWidth > element.clientWidth + 1,
      ),
    );
    expect(isTooWide, `${path} scrolls sideways`).toBe(false);
  }
}

for (const { colorScheme, viewport } of LOOKS) {
  test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
    test.use({ colorScheme, viewport });

    test('the pages for everybody are accessible', ({ page }) => look(page, OPEN));

    for (const [person, what, stops] of [
      ['student1', 'pages of a student', STUDENT],
      ['teacher', 'pages of a teacher', TEACHER],
      ['admin', 'pages of an admin', ADMIN],
      ['admin', 'pages of images', ADMIN_OF_IMAGES],
    ] as const) {
      test(`the ${what} are accessible`, async ({ page }) => {
        await signInAs(page, person);
        const course = await courseOf(page, person);
        await look(page, stops, { course, ...(person === 'admin' && { person: await kim(page) }) });
      });
    }
  });
}

test('by keyboard, the header is skipped, and a table is sorted', async ({ page }) => {
  await signInAs(page, 'teacher');
  const courseId = await courseOf(page, 'teacher');
  await page.goto(`/courses/${courseId}/people`);
  await expect(page.getByRole('rowheader').first()).toContainText('Kim Student');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the contents' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const byName = page.getByRole('button', { name: 'Name' });
  await byName.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('rowheader').first()).toContainText('Toni Teacher');
});

test('a table of a thousand people is read to its end, with few rows in the page', async ({ page }) => {
  await signInAs(page, 'teacher');
  const course = { name: 'A crowd', code: 'CROWD', description: '', timeZone: 'UTC' };
  const { id } = await mutate<{ id: string }>(page, 'courses.create', course);
  const people = Array.from({ length: 1000 }, (_, index) => `crowd${index}@example.test,Person ${index}`);
  const csv = ['email,name', ...people].join('\n');
  await page.goto(`/courses/${id}/people/roster`);
  await page
    .getByLabel(/^Choose a CSV file/)
    .setInputFiles({ name: 'crowd.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const table = page.getByRole('table', { name: 'Lines of the roster' });
  await expect(table).toHaveAttribute('aria-rowcount', '1001');
  expect(await table.getByRole('row').count()).toBeLessThan(100);
  await page.getByRole('region', { name: 'Lines of the roster' }).focus();
  await page.keyboard.press('End');
  await expect(table.getByText('Person 999', { exact: true })).toBeVisible();
});
