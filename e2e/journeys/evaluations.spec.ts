import type { Page } from '@playwright/test';
import { expectAccessible } from '../expect-accessible.ts';
import { mutate, query, signInAs, somebodyNew } from '../people.ts';
import { expect, test } from '../strict-test.ts';

const NAMES = ['square', 'double', 'negate'] as const;
const RIGHT = { square: 'n * n', double: 'n + n', negate: '-n' } as const;
const EXPECTED = { square: 9, double: 6, negate: -3 } as const;
type Name = (typeof NAMES)[number];

const problems = NAMES.map((name) =>
  JSON.stringify({
    task_id: `Journey/${name}`,
    prompt: `def ${name}(n):\n`,
    entry_point: name,
    canonical_solution: `    return ${RIGHT[name]}\n`,
    test: `def check(candidate):\n    assert candidate(3) == ${EXPECTED[name]}, 'of three'\n`,
    tags: ['numbers'],
  }),
).join('\n');

/** A file with one sample for each problem; `wrong` ones return 7. */
const samples = (wrong: readonly Name[]) =>
  NAMES.map((name) => {
    const completion = `    return ${wrong.includes(name) ? '7' : RIGHT[name]}\n`;
    return JSON.stringify({ task_id: `Journey/${name}`, completion, tokens: 12 });
  });

const file = (lines: readonly string[]) => ({
  name: 'samples.jsonl',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(lines.join('\n')),
});

/** A published benchmark of the teacher's. */
async function publish(page: Page): Promise<{ slug: string; title: string }> {
  const { name: title } = somebodyNew('Numbers');
  const slug = title.toLowerCase().replaceAll(' ', '-');
  await signInAs(page, 'teacher');
  await mutate(page, 'benchmarks.create', { slug, name: title, visibility: 'public' });
  const content = Buffer.from(problems).toString('base64');
  await mutate(page, 'benchmarks.importVersion', { slug, format: 'human-eval', content });
  await mutate(page, 'benchmarks.validate', { slug });
  await expect
    .poll(async () => (await query<{ state: string }>(page, 'benchmarks.validation', { slug })).state)
    .toBe('passed');
  await mutate(page, 'benchmarks.publish', { slug });
  return { slug, title };
}

/** An evaluation that has ended, without the pages. */
async function measured(page: Page, { slug, name }: { slug: string; name: string }): Promise<string> {
  const { id: evaluationId } = await mutate<{ id: string }>(page, 'evaluations.create', {
    ...{ benchmark: slug, candidate: { name } },
  });
  const { buffer } = file(samples(['double']));
  const sent = await page.request.post(`/api/evaluations/${evaluationId}/samples`, {
    ...{ data: buffer, headers: { 'content-type': 'application/octet-stream' } },
  });
  expect(sent.status(), await sent.text()).toBe(200);
  await mutate(page, 'evaluations.start', { evaluationId });
  await expect
    .poll(async () => (await query<{ state: string }>(page, 'evaluations.get', { evaluationId })).state)
    .toBe('finished');
  return evaluationId;
}

test('samples are sent, run, looked into, compared, and put on the leaderboard', async ({
  page,
  browser,
}) => {
  const { slug, title } = await publish(page);
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
  const first = new URL(page.url()).pathname.split('/')[2] ?? '';

  await page.getByRole('link', { name: '1: Failed' }).click();
  await page.getByRole('link', { name: 'Journey/negate, sample 1' }).click();
  await expect(page.getByLabel('What was said')).toContainText('of three');
  await expect(page.getByLabel('The line of the test')).toContainText(
    "assert candidate(3) == -3, 'of three'",
  );
  await page.getByLabel('Compare with').selectOption('The benchmark’s own solution');
  await expect(page.locator('.monaco-diff-editor')).toContainText('return -n');
  await expectAccessible(page);

  const other = await measured(page, { slug, name: `${name} again` });
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
  const { slug } = await publish(page);
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
