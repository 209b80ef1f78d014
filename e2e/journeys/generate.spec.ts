import type { Page } from '@playwright/test';
import { startModelServer } from '../../tests/models/model-server.ts';
import type { ModelServer } from '../../tests/models/model-server-types.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { LOOKS } from '../looks.ts';
import { mutate, query, signInAs } from '../people.ts';
import { expect, test } from '../strict-test.ts';

/** Where the product under test may ask a model; what `npm start` allows, where nobody says. */
const HOST = process.env['MODEL_SERVER'] ?? '127.0.0.1:8000';
const API_KEY = 'sk-journey-0123456789-wxyz';
const EACH = 3;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

let server: ModelServer;
test.beforeEach(async () => {
  server = await startModelServer({ apiKey: API_KEY, port: Number(HOST.split(':')[1]) });
});
test.afterEach(() => server.close());

const problem = (name: string, result: string) => ({
  task_id: `Journey/${name}`,
  prompt: `def ${name}(x):\n    """Give ${result}."""\n`,
  entry_point: name,
  canonical_solution: `    return ${result}\n`,
  test: `def check(candidate):\n    assert candidate(3) == (lambda x: ${result})(3)\n`,
});

/** A benchmark of two problems, made without its pages: they are another journey. */
async function publishBenchmark(page: Page): Promise<string> {
  const slug = `models-${Date.now().toString(36)}`;
  const lines = [problem('twice', 'x * 2'), problem('square', 'x * x')].map((one) => JSON.stringify(one));
  const content = Buffer.from(lines.join('\n')).toString('base64');
  await mutate(page, 'benchmarks.create', { slug, name: `Models ${slug}`, visibility: 'public' });
  await mutate(page, 'benchmarks.importVersion', { slug, format: 'human-eval', content });
  await mutate(page, 'benchmarks.validate', { slug });
  await expect
    .poll(async () => (await query<{ state: string }>(page, 'benchmarks.validation', { slug })).state)
    .toBe('passed');
  await mutate(page, 'benchmarks.publish', { slug });
  return slug;
}

/** Adds the server as an endpoint of whoever is signed in, in the window that is open. */
async function addEndpoint(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Add an endpoint' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Address').fill('http://169.254.169.254/latest');
  await dialog.getByLabel('Key', { exact: true }).fill(API_KEY);
  await dialog.getByRole('button', { name: 'Add the endpoint' }).click();
  await expect(dialog.getByText('It leads to a private network.')).toBeVisible();
  await dialog.getByLabel('Address').fill(server.baseUrl);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add the endpoint' }).click();
  await expect(dialog).toHaveCount(0);
}

test('a model is asked for samples, from the form to the score', async ({ page }) => {
  await signInAs(page, 'teacher');
  const slug = await publishBenchmark(page);
  const endpoint = `Local ${slug}`;
  // It knows one of the two, and is busy once.
  server.conduct(({ number, messages }) => {
    if (number === 2) return { status: 429, headers: { 'retry-after': '0.2' } };
    const isTwice = messages.some(({ content }) => content.includes('def twice'));
    const [name, result] = isTwice ? ['twice', 'x * 2'] : ['square', 'x + 1'];
    return { says: `Sure:\n\n\`\`\`python\ndef ${name}(x):\n    return ${result}\n\`\`\`\n` };
  });

  await page.goto('/account/models');
  await button(page, 'Add an endpoint').first().click();
  await addEndpoint(page, endpoint);
  await button(page, `Check ${endpoint}`).click();
  await expect(page.getByText('The endpoint answers, and has 2 models.')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: endpoint });
  await expect(row).toContainText('…wxyz');
  await expect(row).not.toContainText(API_KEY);
  await expectAccessible(page);

  await page.goto(`/benchmarks/${slug}/evaluate`);
  await page.getByRole('tab', { name: 'Ask a model' }).click();
  const form = page.getByRole('form', { name: 'Ask a model' });
  await form.getByLabel('Endpoint').selectOption({ label: `${endpoint} (${server.baseUrl})` });
  await form.getByLabel('Model', { exact: true }).fill('small');
  await form.getByLabel('Samples for each problem').fill(String(EACH));
  await form.getByLabel('System prompt').fill('Be brief.');
  await form.getByText('Prices, requests and patience').click();
  await form.getByLabel('Price of what is asked').fill('1');
  await form.getByLabel('Price of answers').fill('5');
  await expect(form.getByText('6 requests')).toBeVisible();
  for (const look of LOOKS) {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize(look.viewport);
    await expectAccessible(page);
  }
  await button(page, 'Ask for samples').click();

  await expect(page).toHaveURL(/\/evaluations\/[\w-]{21}$/);
  const asked = page.getByRole('region', { name: 'The model has answered' });
  await expect(asked).toContainText('6 of 6 samples there');
  await expect(asked).toContainText('7 requests');
  await expect(asked).toContainText('600 tokens asked, 120 answered');
  await expect(asked).toContainText('$0.0012');
  await expect(page.getByRole('list', { name: 'pass@k' })).toContainText('50.0');
  await expectAccessible(page);
  expect(server.requests[0]?.messages[0]).toEqual({ role: 'system', content: 'Be brief.' });

  await page.goto('/account/models');
  await button(page, `Remove ${endpoint}`).click();
  await button(page, 'Remove').last().click();
  await expect(button(page, `Check ${endpoint}`)).toHaveCount(0);
});
