import { openPlayground } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

test('names the time limit', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('import time\ntime.sleep(60)');
  await playground.run.click();
  await expect(playground.status).toContainText('Stopped after 10 s: the time limit', { timeout: 20_000 });
});

test('names the memory limit', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('hoard = []\nwhile True: hoard.append(bytearray(8_000_000))');
  await playground.run.click();
  await expect(playground.status).toContainText('Used more than 256 MB');
});

test('names the output limit', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('while True: print("flood " * 100)');
  await playground.run.click();
  await expect(playground.status).toContainText(/Stopped at 1 MB of output/);
});

test('stays responsive under 100,000 lines at full speed', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('for i in range(100_000): print(f"{i:06d} the quick brown fox")');
  // The longest time that the page did not answer, as the page itself sees it.
  await page.evaluate(() => {
    const state = window as unknown as { longestMs: number };
    state.longestMs = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      state.longestMs = Math.max(state.longestMs, now - last);
      last = now;
    }, 10);
  });
  await playground.run.click();
  await expect(playground.status).toContainText(/Stopped at 1 MB of output/, { timeout: 30_000 });
  const longestMs = await page.evaluate(() => (window as unknown as { longestMs: number }).longestMs);
  expect(longestMs).toBeLessThan(1_000);
  await playground.write('print("still here")');
  await playground.run.click();
  await expect(playground.output).toContainText('still here');
});
