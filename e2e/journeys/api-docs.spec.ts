import type { Page } from '@playwright/test';
import { expect, test } from '../strict-test.ts';

/** Everything that a page asks of anybody but the server that it is from. */
function outsideRequests(page: Page, baseURL: string): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL) && !/^(data|blob):/.test(url)) asked.push(url);
  });
  return asked;
}

/** These pages build everything that they have before they show it. */
const SLOW = { timeout: 40_000 };

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [device, viewport] of [
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport });
    test.setTimeout(120_000);

    test('the API can be tried out, with nothing from elsewhere', async ({ page, baseURL }) => {
      const outside = outsideRequests(page, baseURL ?? '');
      const failed: string[] = [];
      page.on('requestfailed', (request) => failed.push(request.url()));
      await page.goto('/docs');
      await expect(page.getByRole('heading', { name: /^Crucible/ })).toBeVisible(SLOW);
      await expect(page.locator('.opblock-tag').first()).toBeAttached(SLOW);
      for (const section of ['Executions', 'Images', 'API keys', 'Service', 'Piston', 'Judge0']) {
        await expect(page.locator('.opblock-tag', { hasText: section }).first()).toBeAttached();
      }
      await page.locator('#operations-Executions-execute .opblock-summary-control').click();
      await expect(page.getByRole('button', { name: 'Execute', exact: true })).toBeVisible();
      await expect(page.locator('#operations-Executions-execute textarea').first()).toHaveValue(/"language"/);
      await page.getByRole('button', { name: 'Execute', exact: true }).click();
      // Nobody has given a key.
      await expect(page.locator('.live-responses-table').getByText('key_missing').first()).toBeVisible();
      expect(await overflowOf(page)).toBe(0);
      expect({ outside, failed }).toEqual({ outside: [], failed: [] });
    });

    test('the API can be read about, with nothing from elsewhere', async ({ page, baseURL }) => {
      const outside = outsideRequests(page, baseURL ?? '');
      await page.goto('/redoc');
      await expect(page.getByRole('heading', { name: /^Crucible/ })).toBeVisible(SLOW);
      await expect(page.getByRole('heading', { name: 'Run a program' }).first()).toBeAttached(SLOW);
      await expect(page.getByText('/execute', { exact: true }).first()).toBeAttached();
      await expect(page.getByRole('link', { name: 'Try it out' })).toHaveAttribute('href', 'docs');
      expect(await overflowOf(page)).toBe(0);
      expect(outside).toEqual([]);
    });
  });
}
