import { openPlayground } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test('a phone can write, run and read, without scrolling sideways', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('print("from a phone")');
  await playground.run.click();
  await expect(playground.output).toContainText('from a phone');
  await expect(playground.status).toContainText('Finished');
  await expect(playground.status).toBeInViewport();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
