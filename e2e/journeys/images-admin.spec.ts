import type { Page } from '@playwright/test';
import { expectAccessible } from '../expect-accessible.ts';
import { forgetImages, makeForeignImage } from '../foreign-image.ts';
import { mutate, query, signInAs } from '../people.ts';
import { openPlayground } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

type Task = { id: string; status: string };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** How the task on the page stands. */
const status = (page: Page) => page.getByRole('main').getByRole('status').first();
const log = (page: Page) => page.getByRole('log', { name: 'Log' });
const chooser = (page: Page) => page.getByRole('combobox', { name: 'Language' });
/** An image is tried with all that it has to withstand: on a machine with much else to do, that takes long. */
const WHOLE_TASK_MS = 100_000;
test.describe.configure({ timeout: 300_000 });

/** A name that no image has had: journeys run again on the same installation. */
const newName = (word: string) => `${word}-${Date.now().toString(36)}`;

async function pythonDigest(page: Page): Promise<string> {
  const { digest } = await query<{ digest: string }>(page, 'images.get', { imageName: 'python' });
  return digest;
}

/** What is asked for in the form, for a language of its own that Python runs. */
function adoption(imageName: string, reference: string) {
  return {
    ...{ imageName, reference, description: 'Made by a journey' },
    languages: [
      {
        ...{
          id: imageName,
          name: imageName,
          entryFile: 'main.py',
          extension: '.py',
          editorLanguage: 'python',
        },
        ...{ versionCommand: ['/usr/bin/python3', '--version'], versionPattern: String.raw`Python (\S+)` },
        run: { argv: ['/usr/bin/python3', '--', '{entry}', '{args}'] },
        examples: [{ title: 'Hello', files: [{ path: 'main.py', content: 'print("hello")\n' }] }],
      },
    ],
    defaultLimits: {
      ...{ wallMs: 10_000, cpuMs: 10_000, memoryBytes: 134_217_728, pids: 64, outputBytes: 1_048_576 },
      ...{ fileSizeBytes: 16_777_216, workspaceBytes: 67_108_864, inodes: 4096 },
    },
  };
}

/** Adopts an image by the API, for what a journey is not about; resolves once the task is over. */
async function adopt(page: Page, imageName: string, reference: string): Promise<Task> {
  const { id: taskId } = await mutate<Task>(page, 'imageTasks.adopt', adoption(imageName, reference));
  const task = async () => (await query<{ task: Task }>(page, 'imageTasks.log', { taskId, after: 0 })).task;
  await expect
    .poll(async () => (await task()).status, { timeout: WHOLE_TASK_MS })
    .toMatch(/succeeded|failed/);
  return task();
}

const tags: string[] = [];
test.beforeEach(({ page }) => signInAs(page, 'admin'));
test.afterEach(() => forgetImages(tags.splice(0)));

/** Makes an image of somebody else, which is forgotten after the test. */
async function foreign(page: Page, has: { name: string; user: string; hasSetIdFile?: boolean }) {
  const tag = `custom/${has.name}`;
  tags.push(tag);
  await makeForeignImage({ ...has, tag, from: await pythonDigest(page) });
  return tag;
}

test('an image is built, and its log is watched', async ({ page }) => {
  await page.goto('/admin/images');
  await page.getByLabel('Search').fill('javascript');
  await page.getByRole('link', { name: 'javascript', exact: true }).click();
  await button(page, 'Build').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Build of javascript' })).toBeVisible();
  await expect(log(page)).toContainText(/Step|is there already/, { timeout: WHOLE_TASK_MS });
  await expect(status(page)).toHaveText('Done', { timeout: WHOLE_TASK_MS });
  await expect(page.getByRole('list', { name: 'What was looked at' })).toContainText('No set-id files');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the image' }).click();
  await page.getByRole('tab', { name: 'Builds' }).click();
  await expect(page.getByRole('rowheader').first()).toContainText('Build of javascript');
});

test('images that run as root or carry a set-id file are refused, with the reason', async ({ page }) => {
  const name = newName('root');
  const reference = await foreign(page, { name: `${name}:1`, user: 'root' });
  await page.goto('/admin/images/adopt');
  await page.getByLabel('Reference').fill(reference);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Description').fill('Runs as root');
  await page.getByLabel('Begin with what is known of').selectOption({ label: 'Python' });
  await expect(page.getByLabel('Prints the version')).toHaveValue(/python3/);
  await button(page, 'Adopt it').click();
  await expect(page.getByRole('heading', { level: 1, name: `Adoption of ${name}` })).toBeVisible();
  await expect(status(page)).toHaveText('Failed', { timeout: WHOLE_TASK_MS });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('run as root');
  await expectAccessible(page);

  const other = newName('set-id');
  const { id } = await adopt(
    page,
    other,
    await foreign(page, { name: `${other}:1`, user: '10001:10001', hasSetIdFile: true }),
  );
  await page.goto(`/admin/images/tasks/${id}`);
  await expect(status(page)).toHaveText('Failed');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('/opt/a-program');
});

test('a good image is adopted, runs code, and its language is switched off', async ({ page }) => {
  const name = newName('good');
  const { id } = await adopt(page, name, await foreign(page, { name: `${name}:1`, user: '10001:10001' }));
  await page.goto(`/admin/images/tasks/${id}`);
  await expect(status(page)).toHaveText('Done');

  const playground = await openPlayground(page);
  await chooser(page).click();
  await page.getByRole('option', { name }).click();
  await playground.write('print("adopted", 6 * 7)');
  await playground.run.click();
  await expect(playground.output).toContainText('adopted 42');

  await page.goto(`/admin/images/${name}`);
  await page.getByLabel(`${name} can be used`).uncheck();
  await expect(page.getByText(`${name} was switched off.`)).toBeVisible();
  await openPlayground(page);
  await chooser(page).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option', { name })).toHaveCount(0);
});

test('an image is rolled back, follows its builds again, and what nobody needs is shown before it goes', async ({
  page,
}) => {
  const name = newName('back');
  for (const version of [1, 2, 3])
    await adopt(page, name, await foreign(page, { name: `${name}:${version}`, user: '10001:10001' }));
  await page.goto(`/admin/images/${name}`);
  await page.getByRole('tab', { name: 'Versions (3)' }).click();
  const current = page.getByRole('region').filter({ hasText: 'what runs now' });
  const before = await current.getByRole('heading').innerText();
  await button(page, /^Roll back to it/)
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Versions of languages stay the same.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Roll back' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(current.getByRole('heading')).not.toHaveText(before);
  await button(page, 'Follow its builds again').click();
  await expect(current.getByRole('heading')).toHaveText(before);

  await page.goto('/admin/images/prune');
  const old = page.getByRole('row').filter({ hasText: `crucible/${name}:` });
  await expect(old).toHaveCount(1);
  await expect(old).toContainText('An earlier version');
  await expect(old).not.toContainText(before);
  await expectAccessible(page);
  await old.getByRole('checkbox').uncheck();
  await expect(old.getByRole('checkbox')).not.toBeChecked();
  await mutate(page, 'images.setEnabled', { imageName: name, isEnabled: false });
});
