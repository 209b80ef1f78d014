import { mutate, query, signInAs } from '../people.ts';
import { expect, test } from '../strict-test.ts';

const ENDLESS = 'import time\nprint("there", flush=True)\nwhile True:\n    time.sleep(1)\n';

test('an admin finds a student’s run in the queue, stops it, and sees it in the overview', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'admin');
  const student = await browser.newContext();
  const theirs = await student.newPage();
  await signInAs(theirs, 'student2');
  const { id } = await mutate<{ id: string }>(theirs, 'runs.create', {
    language: 'python',
    files: [{ path: 'main.py', content: ENDLESS }],
    limits: { wallMs: 60_000 },
  });

  await page.goto('/admin/queue');
  const row = page
    .getByRole('table', { name: 'Running jobs' })
    .getByRole('row')
    .filter({ hasText: 'Robin Student' })
    .filter({ hasText: 'python' });
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: /^Cancel/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel this: Run, python?' });
  await expect(dialog).toContainText('The program is stopped');
  await dialog.getByRole('button', { name: 'Cancel it' }).click();
  await expect(page.getByText('It was cancelled.')).toBeVisible();
  await expect(row).toBeHidden();
  await expect
    .poll(async () => (await query<{ status: string }>(theirs, 'runs.get', { id })).status)
    .toBe('cancelled');

  await page.goto('/admin/workers');
  const worker = page.getByRole('region').filter({ hasText: 'Hostile programs' }).first();
  await expect(worker.getByText('Well')).toBeVisible();
  await expect(worker.getByText('traces of others').first()).toBeVisible();
  await expect(worker.getByText('python in python')).toBeVisible();

  await page.goto('/admin');
  await page.getByLabel('Time').selectOption({ label: 'Last hour' });
  const runs = page.getByRole('region', { name: 'Runs', exact: true });
  await runs.getByText('As a table').click();
  await expect(runs.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Busiest languages' })).toContainText('Python');
  await student.close();
});

test('a student finds none of it', async ({ page }) => {
  await signInAs(page, 'student2');
  for (const path of ['/admin', '/admin/queue', '/admin/workers']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();
  }
});
