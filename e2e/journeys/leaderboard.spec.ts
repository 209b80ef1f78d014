import type { Page } from '@playwright/test';
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

const rowsOf = (page: Page) => page.getByRole('table', { name: 'Leaderboard' }).locator('tbody tr');

test('a leaderboard ranks, keeps its quota, holds still while it is frozen, and says why somebody is out', async ({
  page: keeper,
  browser,
}) => {
  const { slug } = await publishNumbers(keeper);
  const [best, good, late] = ['Best', 'Good', 'Late'].map((name) => somebodyNew(name).name) as [
    string,
    string,
    string,
  ];
  await mutate(keeper, 'benchmarks.update', { slug, changes: { dailyQuota: 2 } });
  const someone = async (who?: DemoPerson) => {
    const page = await (await browser.newContext()).newPage();
    if (who !== undefined) await signInAs(page, who);
    return page;
  };
  const [student, rival, visitor] = [await someone('student1'), await someone('student2'), await someone()];

  await enter(student, { slug, name: good, wrong: ['double'] });
  await enter(student, { slug, name: best, wrong: [] });
  await student.goto(`/evaluations/${await opened(student, { slug, name: late, wrong: [] })}`);
  await student.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(student.getByText(/takes 2 a day of each person, and you have used them/)).toBeVisible();

  await visitor.goto(`/benchmarks/${slug}`);
  await expect(rowsOf(visitor)).toHaveText([
    new RegExp(`1.*${best}.*100\\.0`, 's'),
    new RegExp(`2.*${good}.*66\\.7`, 's'),
  ]);
  await expectAccessible(visitor);

  await mutate(keeper, 'benchmarks.update', { slug, changes: { isFrozen: true } });
  const hidden = await enter(rival, { slug, name: late, wrong: ['negate', 'double'] });
  await keeper.goto(`/benchmarks/${slug}`);
  await expect(rowsOf(keeper)).toHaveCount(3);
  await keeper.getByRole('button', { name: `More about ${good}` }).click();
  await keeper.getByRole('menuitem', { name: 'Disqualify…' }).click();
  await keeper.getByLabel('Reason').fill('It had seen the tests.');
  await keeper.getByRole('button', { name: 'Disqualify', exact: true }).click();
  await expect(keeper.getByText('It had seen the tests.')).toBeVisible();

  await visitor.reload();
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
    expect(text).not.toContain('It had seen the tests.');
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
  await visitor.getByRole('tab', { name: 'Problems and candidates' }).click();
  await expect(visitor.getByRole('grid', { name: 'Which candidate passes which problem' })).toBeVisible();
  await expectAccessible(visitor);
  await visitor.getByRole('tab', { name: 'Score over time' }).click();
  await expect(visitor.getByRole('table')).toBeVisible();
  await expectAccessible(visitor);
  for (const page of [student, rival, visitor]) await page.context().close();
});
