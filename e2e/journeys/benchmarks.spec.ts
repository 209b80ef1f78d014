import type { Page } from '@playwright/test';
import { expectAccessible } from '../expect-accessible.ts';
import { LOOKS } from '../looks.ts';
import { mutate, query, signInAs, somebodyNew } from '../people.ts';
import { expect, test } from '../strict-test.ts';

const SECRET = 'kept_from_students';

type Line = { task_id: string; canonical_solution: string; test?: string };

const line = (name: string, result: string): Line & Record<string, unknown> => ({
  task_id: `Journey/${name}`,
  prompt: `def ${name}(n):\n    """A journey of n steps."""\n`,
  entry_point: name,
  canonical_solution: `    return ${result}\n`,
  test: `def check(candidate):\n    assert candidate(2) == 4, 'two steps'\n`,
  tags: [name === 'square' ? 'powers' : 'sums'],
  difficulty: 'easy',
});

const SQUARE = line('square', 'n * n');
const DOUBLE = line('double', 'n + n');
const HIDDEN = line('hidden', `n + 2  # ${SECRET}`);

async function choose(page: Page, lines: readonly unknown[]): Promise<void> {
  await page.getByLabel(/^(File of problems|Another file)$/).setInputFiles({
    name: 'problems.jsonl',
    mimeType: 'application/json',
    buffer: Buffer.from(lines.map((one) => JSON.stringify(one)).join('\n')),
  });
}

async function importChosen(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'What is in the file' })).toContainText('3 problems');
  await page.getByLabel('Those that you name').check();
  await page.getByLabel('Keys of private problems').fill(HIDDEN.task_id);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

test('a benchmark is imported, mended and published, and its private problem stays private', async ({
  page,
  browser,
}) => {
  const { name } = somebodyNew('Steps');
  await signInAs(page, 'teacher');
  await page.goto('/benchmarks');
  await page.getByRole('link', { name: 'New benchmark' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Description').fill('Counts **steps**.');
  await page.getByLabel('Licence').fill('MIT');
  await page.getByRole('button', { name: 'Create the benchmark' }).click();
  await expect(page.getByRole('heading', { name: 'Import problems' })).toBeVisible();
  const slug = new URL(page.url()).pathname.split('/')[2] ?? '';

  await choose(page, [SQUARE, { ...DOUBLE, test: undefined }, SQUARE]);
  const wrong = page.getByRole('list', { name: 'What is wrong' });
  await expect(wrong.getByRole('listitem')).toHaveText([/^line 2: test/, /^line 3: .*was there before/]);

  await choose(page, [SQUARE, { ...DOUBLE, canonical_solution: '    return n + 1\n' }, HIDDEN]);
  await importChosen(page);
  await page.getByRole('button', { name: 'Try its solutions' }).click();
  await expect(page.getByText('1 of 3 solutions does not pass.')).toBeVisible({ timeout: 20_000 });
  const report = page.getByRole('list', { name: 'Solutions that do not pass' });
  await expect(report.getByRole('listitem')).toContainText([/Journey\/double.*two steps/s]);
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: /^Publish/ })).toBeHidden();

  await choose(page, [SQUARE, DOUBLE, HIDDEN]);
  await importChosen(page);
  await page.getByRole('button', { name: 'Try its solutions' }).click();
  await expect(page.getByText('All 3 solutions pass.')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('list', { name: 'Published versions' })).toContainText('Current');

  const elsewhere = await browser.newContext();
  const student = await elsewhere.newPage();
  await signInAs(student, 'student1');
  await student.goto('/benchmarks');
  await student.getByRole('link', { name }).click();
  await expect(student.getByText('Counts steps.')).toBeVisible();
  await expect(student.getByRole('link', { name: 'Settings' })).toBeHidden();
  await student.getByRole('link', { name: 'Problems', exact: true }).click();
  await student.getByLabel('Tag').selectOption('sums');
  await expect(student.getByText('2 of 3 problems')).toBeVisible();
  await expectAccessible(student);
  await student.getByRole('link', { name: HIDDEN.task_id }).click();
  await expect(student.getByText('A journey of n steps.')).toBeVisible();
  await expect(student.getByText(/only those who keep the benchmark/)).toHaveCount(2);
  await expectAccessible(student);

  const seen = await query<{ key: string; solution: string | null }[]>(student, 'benchmarks.problems', {
    slug,
    versionNumber: 1,
  });
  expect(seen.map(({ key, solution }) => [key, solution === null])).toEqual([
    [SQUARE.task_id, false],
    [DOUBLE.task_id, false],
    [HIDDEN.task_id, true],
  ]);
  expect(JSON.stringify(seen)).not.toContain(SECRET);
  await elsewhere.close();
});

test('a leaderboard is frozen, a quota is set, and a benchmark is put away by whoever keeps it', async ({
  page,
}) => {
  const { name } = somebodyNew('Kept');
  await signInAs(page, 'teacher');
  await page.goto('/benchmarks/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create the benchmark' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();

  await page.getByLabel('Evaluations a day').fill('0');
  await page.getByRole('button', { name: 'Save the quota' }).click();
  await expect(page.getByText('A whole number from 1 to 10,000, or nothing.')).toBeVisible();
  await page.getByLabel('Evaluations a day').fill('3');
  await page.getByRole('button', { name: 'Save the quota' }).click();
  await expect(page.getByText('3 evaluations')).toBeVisible();
  await page.getByRole('button', { name: 'Freeze the leaderboard' }).click();
  await expect(page.getByRole('heading', { name: 'The leaderboard is frozen' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Archive the benchmark' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('heading', { name: 'This benchmark is archived' })).toBeVisible();
  await page.goto('/benchmarks');
  await page.getByLabel('Archived ones').check();
  await expect(page.getByRole('link', { name })).toBeVisible();
});

for (const { colorScheme, viewport } of LOOKS) {
  test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
    test.use({ colorScheme, viewport });

    test('the pages of those who keep a benchmark are accessible', async ({ page }) => {
      const slug = somebodyNew('Look').name.toLowerCase().replace(' ', '-');
      const content = Buffer.from(JSON.stringify({ ...SQUARE, split: 'private' })).toString('base64');
      await signInAs(page, 'teacher');
      await mutate(page, 'benchmarks.create', { slug, name: slug, source: 'https://example.test/steps' });
      await mutate(page, 'benchmarks.importVersion', { slug, format: 'human-eval', content });
      for (const [path, heading] of [
        ['versions', 'Versions'],
        ['problems', 'Problems'],
        ['problems/0', SQUARE.task_id],
        ['evaluations', 'Evaluations'],
        ['settings', 'Settings'],
      ] as const) {
        await page.goto(`/benchmarks/${slug}/${path}`);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expect(page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
        await expectAccessible(page);
        const main = page.getByRole('main');
        expect(await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      }
    });
  });
}
