import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../expect-accessible.ts';
import { measured, opened, publishNumbers } from '../numbers-benchmark.ts';
import { mutate, signInAs, somebodyNew } from '../people.ts';
import type { DemoPerson } from '../people.ts';
import { expect, test } from '../strict-test.ts';

type Candidate = Parameters<typeof measured>[1];

/** Measures a candidate and puts it on the leaderboard, without the pages. */
async function enter(page: Page, candidate: Candidate): Promise<string> {
  const evaluationId = await measured(page, candidate);
  await mutate(page, 'leaderboards.add', { evaluationId });
  return evaluationId;
}

const named = (what: string) => somebodyNew(what).name;

async function someone(browser: Browser, who?: DemoPerson): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (who !== undefined) await signInAs(page, who);
  return page;
}

const rowsOf = (page: Page) => page.getByRole('table', { name: 'Leaderboard' }).locator('tbody tr');

const LEFT_OUT = 'It had seen the tests.';

/** A benchmark with two candidates on its leaderboard, of one student, who may start no more today. */
async function boardOfTwo(keeper: Page, browser: Browser) {
  const { slug } = await publishNumbers(keeper);
  await mutate(keeper, 'benchmarks.update', { slug, changes: { dailyQuota: 2 } });
  const [best, good, late] = [named('Best'), named('Good'), named('Late')];
  const student = await someone(browser, 'student1');
  await enter(student, { slug, name: good, wrong: ['double'] });
  await enter(student, { slug, name: best, wrong: [] });
  return { slug, best, good, late, student, visitor: await someone(browser) };
}

test('a leaderboard ranks, draws, and keeps its quota', async ({ page: keeper, browser }) => {
  const { slug, best, good, late, student, visitor } = await boardOfTwo(keeper, browser);
  await student.goto(`/evaluations/${await opened(student, { slug, name: late, wrong: [] })}`);
  await student.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(student.getByText(/takes 2 a day of each person, and you have used them/)).toBeVisible();

  await visitor.goto(`/benchmarks/${slug}`);
  await expect(rowsOf(visitor)).toHaveText([
    new RegExp(`1.*${best}.*100\\.0`, 's'),
    new RegExp(`2.*${good}.*66\\.7`, 's'),
  ]);
  await expectAccessible(visitor);
  await visitor.getByRole('tab', { name: 'Problems and candidates' }).click();
  await expect(visitor.getByRole('grid', { name: 'Which candidate passes which problem' })).toBeVisible();
  await expectAccessible(visitor);
  await visitor.getByRole('tab', { name: 'Score over time' }).click();
  await visitor.getByText('As a table').click();
  await expect(visitor.getByRole('table').getByText(good)).toBeVisible();
  await expectAccessible(visitor);
  for (const page of [student, visitor]) await page.context().close();
});

test('a leaderboard holds still while it is frozen, and says why somebody is out', async ({
  page: keeper,
  browser,
}) => {
  const { slug, best, good, late, student, visitor } = await boardOfTwo(keeper, browser);
  await mutate(keeper, 'benchmarks.update', { slug, changes: { isFrozen: true } });
  const rival = await someone(browser, 'student2');
  const hidden = await enter(rival, { slug, name: late, wrong: ['negate', 'double'] });
  await keeper.goto(`/benchmarks/${slug}`);
  await expect(rowsOf(keeper)).toHaveCount(3);
  await keeper.getByRole('button', { name: `More about ${good}` }).click();
  await keeper.getByRole('menuitem', { name: 'Disqualify…' }).click();
  await keeper.getByLabel('Reason').fill(LEFT_OUT);
  await keeper.getByRole('button', { name: 'Disqualify', exact: true }).click();
  await expect(keeper.getByText(LEFT_OUT)).toBeVisible();

  await visitor.goto(`/benchmarks/${slug}`);
  await expect(visitor.getByText(/What came after that is shown when it is unfrozen/)).toBeVisible();
  await expect(rowsOf(visitor)).toHaveCount(2);
  for (const path of [
    `/api/leaderboards/${slug}.csv`,
    `/api/leaderboards/${slug}.json`,
    `/api/trpc/leaderboards.get?input=${encodeURIComponent(JSON.stringify({ slug }))}`,
  ]) {
    const answer = await visitor.request.get(path);
    expect(answer.status(), path).toBe(200);
    const text = await answer.text();
    expect(text).toContain(best);
    expect(text).not.toContain(late);
    expect(text).not.toContain(LEFT_OUT);
  }
  await visitor.goto(`/evaluations/${hidden}`);
  await expect(visitor.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();

  await mutate(keeper, 'benchmarks.update', { slug, changes: { isFrozen: false } });
  await visitor.goto(`/benchmarks/${slug}`);
  await expect(rowsOf(visitor)).toHaveText([
    new RegExp(`1.*${best}`, 's'),
    new RegExp(`2.*${late}.*33\\.3`, 's'),
    new RegExp(`${good}.*It had seen the tests\\.`, 's'),
  ]);
  for (const page of [student, rival, visitor]) await page.context().close();
});
