import { test as base, expect } from '@playwright/test';

/** What a browser says when a test takes the network away or stops the server: not an error of the page. */
const EXPECTED = /net::ERR_|WebSocket connection|Failed to load resource/;

/** A test that also fails when the page wrote an error to the console or threw one. */
export const test = base.extend<{ consoleErrors: string[] }>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
