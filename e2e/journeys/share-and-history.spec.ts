import { at, openPlayground } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

test('a shared link opens for anybody, cannot be changed, and can be forked', async ({ page, browser }) => {
  const playground = await openPlayground(page);
  await playground.write('print("shared with you")');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = page.getByRole('textbox', { name: /link/i });
  await expect(link).toHaveValue(/\/s\/[A-Za-z0-9_-]{12}$/);
  const url = await link.inputValue();

  const stranger = await browser.newContext();
  const theirs = await openPlayground(await stranger.newPage(), new URL(url).pathname);
  await theirs.run.click();
  await expect(theirs.output).toContainText('shared with you');
  await theirs.write('print("my own version")');
  await theirs.run.click();
  await expect(theirs.output).toContainText('my own version');

  await openPlayground(page, new URL(url).pathname);
  await expect(page.locator('.monaco-editor').first()).toContainText('shared with you');
  await stranger.close();
});

test('a link to nothing says so', async ({ page }) => {
  await page.goto('/s/000000000000');
  await expect(page.getByRole('heading')).toContainText(/not found|no such|gone/i);
});

test('history reopens a run with its code and its output', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('print("first of two")');
  await playground.run.click();
  await expect(playground.status).toContainText('Finished');
  await playground.write('print("second of two")');
  await playground.run.click();
  await expect(playground.output).toContainText('second of two');
  await expect(playground.status).toContainText('Finished');

  await page.getByRole('button', { name: 'History', exact: true }).click();
  const history = page.getByRole('dialog', { name: /history/i });
  await history.getByText('print("first of two")').click();
  const reopened = at(page);
  await expect(reopened.output).toContainText('first of two');
  await expect(page.locator('.monaco-editor').first()).toContainText('first of two');
});

test('what one person ran is nobody else’s business', async ({ page, browser }) => {
  const playground = await openPlayground(page);
  await playground.write('print("secret")');
  await playground.run.click();
  await expect(playground.output).toContainText('secret');
  await expect(page).toHaveURL(/\/r\/[A-Za-z0-9_-]{21}$/);
  const stranger = await browser.newContext();
  const theirs = await stranger.newPage();
  await theirs.goto(page.url());
  await expect(theirs.getByText(/not found|not yours|no such/i).first()).toBeVisible();
  await expect(theirs.getByText('secret')).toHaveCount(0);
  await stranger.close();
});
