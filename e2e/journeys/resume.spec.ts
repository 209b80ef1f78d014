import { at, openPlayground } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

const COUNTDOWN = 'import time\nfor i in range(60):\n    print(f"tick {i:02d}")\n    time.sleep(0.1)';
const allTicks = Array.from({ length: 60 }, (_, i) => `tick ${String(i).padStart(2, '0')}`).join('\n');

test('goes on after a reload in the middle of a run, with nothing lost or doubled', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write(COUNTDOWN);
  await playground.run.click();
  await expect(playground.output).toContainText('tick 05');
  await page.reload();
  const reloaded = at(page);
  await expect(reloaded.status).toContainText('Finished', { timeout: 20_000 });
  expect((await reloaded.output.innerText()).trim()).toContain(allTicks);
  expect((await reloaded.output.innerText()).match(/tick 03/g)).toHaveLength(1);
});

test('goes on after the connection was away for a while', async ({ page, context }) => {
  const playground = await openPlayground(page);
  await playground.write(COUNTDOWN);
  await playground.run.click();
  await expect(playground.output).toContainText('tick 05');
  await context.setOffline(true);
  await expect(page.getByText(/offline|reconnect/i).first()).toBeVisible();
  await context.setOffline(false);
  await expect(playground.status).toContainText('Finished', { timeout: 30_000 });
  expect((await playground.output.innerText()).trim()).toContain(allTicks);
  expect((await playground.output.innerText()).match(/tick 03/g)).toHaveLength(1);
});
