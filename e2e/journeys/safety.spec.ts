import { openPlayground } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

test('output is never taken for a page', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write(
    'print("<img src=x onerror=document.title=1><script>document.title=1</script>")\nprint("\\x1b]0;stolen\\x07\\x1b]52;c;c3RvbGVu\\x07done")',
  );
  await playground.run.click();
  await expect(playground.output).toContainText('<script>');
  await expect(playground.output).toContainText('done');
  expect(await page.title()).not.toMatch(/^1$|stolen/);
  await expect(page.getByRole('region', { name: 'Output', exact: true }).locator('img, script')).toHaveCount(
    0,
  );
});

test('the page brings a strict policy, and nothing comes from elsewhere', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin)
      foreign.push(request.url());
  });
  const response = await page.goto('/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src [^;]*'nonce-/);
  expect(policy.match(/script-src [^;]*/)?.[0]).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(policy).toContain("frame-ancestors 'none'");
  await openPlayground(page);
  expect(foreign).toEqual([]);
});
