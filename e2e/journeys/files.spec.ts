import { openPlayground } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

test('runs several files, and keeps the draft over a reload', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('from greeting import greet\nprint(greet("world"))');
  await page.getByRole('button', { name: 'Add file' }).click();
  const name = page.getByRole('textbox', { name: /name/i });
  await name.fill('greeting.py');
  await name.press('Enter');
  await playground.write('def greet(who):\n    return "hello " + who');
  await playground.run.click();
  await expect(playground.output).toContainText('hello world');

  await page.goto('/');
  await expect(page.getByRole('tab', { name: /greeting\.py/ })).toBeVisible();
});

test('refuses a name that is no file name, in words', async ({ page }) => {
  await openPlayground(page);
  await page.getByRole('button', { name: 'Add file' }).click();
  const name = page.getByRole('textbox', { name: /name/i });
  await name.fill('../escape.py');
  await name.press('Enter');
  await expect(page.getByText(/no empty part|not/).first()).toBeVisible();
  await expect(page.getByRole('tab', { name: /escape/ })).toHaveCount(0);
});
