import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../expect-accessible.ts';
import { LOOKS } from '../looks.ts';
import { mutate, signInAs } from '../people.ts';
import { expect, test } from '../strict-test.ts';

type Person = { id: string };

test('an admin gives somebody a quota and suspends them; the audit trail tells, and is intact', async ({
  page,
}) => {
  await signInAs(page, 'admin');
  const email = `${randomUUID()}@example.test`;
  const name = `Gone ${email.slice(0, 8)}`;
  const { id } = await mutate<Person>(page, 'people.invite', { email, name, role: 'student' });

  await page.goto('/admin/people');
  await page.getByLabel('Search').fill(email);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const quotas = page.getByRole('region', { name: 'Quotas' });
  await quotas.getByRole('checkbox', { name: 'Runs an hour' }).uncheck();
  await quotas.getByRole('button', { name: 'Save' }).click();
  await expect(quotas.getByText('Give a whole number from 1, or leave it to the role.')).toBeVisible();
  await quotas.getByLabel('Runs an hour', { exact: true }).fill('12');
  await quotas.getByRole('button', { name: 'Save' }).click();
  await expect(quotas.getByText('0 of 12')).toBeVisible();

  await page.getByRole('button', { name: 'Suspend' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('Suspended', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'What they did' }).click();
  const events = page.getByRole('list', { name: 'Events' });
  await expect(events.getByText('Person suspended')).toBeVisible();
  await events.getByText('Person given other quotas').click();
  await expect(events.getByText('none → 12')).toBeVisible();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByRole('status').getByText('Intact')).toBeVisible();
  await expectAccessible(page);
  const lines = await page.request.get(`/api/admin/audit.jsonl?about=${id}`);
  expect((await lines.text()).trimEnd().split('\n')).toHaveLength(3);
});

test('a banner is shown until it is put away, and settings of another tab are not overwritten', async ({
  page,
  context,
}) => {
  await signInAs(page, 'admin');
  await page.goto('/admin/settings');
  const other = await context.newPage();
  await other.goto('/admin/settings');
  const text = `Closed tonight ${randomUUID().slice(0, 8)}`;
  const banner = page.getByRole('region', { name: 'Banner' });
  const outdated = other.getByRole('region', { name: 'Banner' });
  await expect(outdated.getByLabel('Text')).toBeVisible();
  await banner.getByLabel('Text').fill(text);
  // Only those who are not in the way of the other journeys.
  await banner.getByLabel('Who sees it').selectOption({ label: 'Teachers and administrators' });
  await banner.getByRole('button', { name: 'Save' }).click();
  const notices = page.getByRole('complementary', { name: 'Announcement' });
  await expect(notices.getByText(text)).toBeVisible();
  await expectAccessible(page);

  await outdated.getByLabel('Text').fill('Something else');
  await outdated.getByRole('button', { name: 'Save' }).click();
  await expect(outdated.getByText('Somebody has changed this meanwhile. Load it again.')).toBeVisible();
  await outdated.getByRole('button', { name: 'Load it again' }).click();
  await expect(outdated.getByLabel('Text')).toHaveValue(text);

  await notices.getByRole('button', { name: 'Put it away' }).click();
  await expect(notices.getByText(text)).toHaveCount(0);
  const asked = page.waitForResponse(/settings\.shown/);
  await page.goto('/courses');
  expect(await (await asked).text()).toContain(text);
  await expect(page.getByText(text)).toHaveCount(0);
  await outdated.getByRole('button', { name: 'Take it away' }).click();
  await expect(outdated.getByLabel('Text')).toHaveValue('');
});

test('a playground that is closed asks visitors to sign in, in every look', async ({ page, browser }) => {
  await signInAs(page, 'admin');
  await page.goto('/admin/settings');
  const playground = page.getByRole('region', { name: 'Playground' });
  const isOpen = playground.getByRole('switch', { name: 'Open to visitors' });
  const save = async (change: () => Promise<void>) => {
    await change();
    const saved = page.waitForResponse(/settings\.change/);
    await playground.getByRole('button', { name: 'Save' }).click();
    expect((await saved).status()).toBe(200);
  };
  await save(() => isOpen.uncheck());
  try {
    for (const look of LOOKS) {
      const visitor = await browser.newContext(look);
      const theirs = await visitor.newPage();
      await theirs.goto('/');
      await expect(theirs.getByRole('heading', { name: 'Sign in to run programs' })).toBeVisible();
      await expect(theirs).toHaveTitle('Sign in – Crucible');
      await expectAccessible(theirs);
      await visitor.close();
    }
  } finally {
    await save(() => isOpen.check());
  }
});

test('a student finds none of it', async ({ page }) => {
  await signInAs(page, 'student1');
  for (const path of ['/admin/audit', '/admin/settings']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();
  }
  expect((await page.request.get('/api/admin/audit.csv')).status()).toBe(403);
});
