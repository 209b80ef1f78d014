import { expectAccessible } from '../expect-accessible.ts';
import { file, measured, publishNumbers, samples } from '../numbers-benchmark.ts';
import { signInAs, somebodyNew } from '../people.ts';
import { expect, test } from '../strict-test.ts';

test('samples are sent, run, and looked into', async ({ page }) => {
  const { slug } = await publishNumbers(page);
  const { name } = somebodyNew('Model');
  await signInAs(page, 'student1');
  await page.goto(`/benchmarks/${slug}/evaluate`);
  const chooser = page.getByLabel('Choose or drop a file of samples');
  await page.getByLabel('Name of the candidate').fill(name);
  await page.getByRole('button', { name: 'Add a setting' }).click();
  await page.getByLabel('Name of setting 1').fill('temperature');
  await page.getByLabel('Value of setting 1').fill('0.2');
  await chooser.setInputFiles(file([...samples([]), JSON.stringify({ task_id: 'Nowhere', completion: '' })]));
  await expect(page.getByText('line 4: unknown task_id "Nowhere"')).toBeVisible();
  await expectAccessible(page);
  await chooser.setInputFiles(file(samples(['negate'])));

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('list', { name: 'What there is' })).toContainText('3 samples for 3 of 3');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText(/^3 of 3 samples done · 2 passed/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('list', { name: 'pass@k' })).toContainText('66.7 %');
  await expect(page.getByText('36', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: '1: Failed' }).click();
  await page.getByRole('link', { name: 'Journey/negate, sample 1' }).click();
  await expect(page.getByLabel('What was said')).toContainText('of three');
  await expect(page.getByLabel('The line of the test')).toContainText(
    "assert candidate(3) == -3, 'of three'",
  );
  await page.getByLabel('Compare with').selectOption('The benchmark’s own solution');
  await expect(page.locator('.monaco-diff-editor')).toContainText('return -n');
  await expectAccessible(page);
});

test('evaluations are compared, and what is put on the leaderboard is for everybody', async ({
  page,
  browser,
}) => {
  const { slug, title } = await publishNumbers(page);
  const { name } = somebodyNew('Model');
  await signInAs(page, 'student1');
  const first = await measured(page, { slug, name, wrong: ['negate'] });
  const other = await measured(page, { slug, name: `${name} again`, wrong: ['double'] });
  await page.goto(`/evaluations/compare?ids=${first},${other}`);
  await expect(page.getByText(/passed 1 problem that .* did not pass, and failed 1 that/)).toBeVisible();
  await page.getByRole('button', { name: 'Won 1' }).click();
  await page.getByRole('button', { name: 'Programs for Journey/double' }).click();
  await expect(page.getByRole('dialog').getByText('Failed')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/evaluations/${first}`);
  await page.getByRole('button', { name: 'Put it on the leaderboard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put it on the leaderboard' }).click();
  await expect(page.getByRole('link', { name: `the leaderboard of ${title}` })).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/evaluations/${first}`);
  await visitor.getByRole('link', { name: 'Journey/negate, sample 1' }).click();
  await expect(visitor.getByLabel('What was said')).toContainText('of three');
  await visitor.goto(`/evaluations/${other}`);
  await expect(visitor.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();
  await visitor.context().close();
});

test('programs are written here, for one of the problems', async ({ page }) => {
  const { slug } = await publishNumbers(page);
  await signInAs(page, 'student1');
  await page.goto(`/benchmarks/${slug}/evaluate`);
  await page.getByLabel('Name of the candidate').fill(somebodyNew('Person').name);
  await page.getByLabel('A person').check();
  await page.getByRole('tab', { name: 'Write them here' }).click();
  await expect(page.locator('.monaco-editor').first()).toContainText('def square');
  await page.getByRole('button', { name: 'Take it as a sample' }).click();
  await page.getByRole('button', { name: 'Send 1 sample' }).click();
  await expect(page.getByText(/2 problems have no sample/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel the evaluation' }).click();
  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible();
});
