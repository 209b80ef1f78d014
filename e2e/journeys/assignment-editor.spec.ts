import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../expect-accessible.ts';
import { LOOKS } from '../looks.ts';
import { mutate, signInAs } from '../people.ts';
import { expect, test } from '../strict-test.ts';

/** A new course of the demo's teacher, and an assignment in it whose editor is open. */
async function openEditor(page: Page): Promise<{ courseId: string; url: string }> {
  await signInAs(page, 'teacher');
  const course = { name: 'Writing', code: 'ED1' };
  const { id: courseId } = await mutate<{ id: string }>(page, 'courses.create', course);
  await page.goto(`/courses/${courseId}`);
  await page.getByRole('button', { name: 'New assignment' }).click();
  await page.getByLabel('Title').fill('Sum of two');
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(page.getByText('draft: students do not see it')).toBeVisible();
  return { courseId, url: page.url() };
}

const JUDGE = 'import sys\nprint("1 2", flush=True)\nsys.exit(42 if input() == "3" else 43)\n';
const UNIT = 'from main import add\n\n\ndef test_add():\n    assert add(1, 2) == 3\n';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const saved = (page: Page) => expect(page.getByRole('status').first()).toContainText(/^Saved \d\d:\d\d/);

/** Replaces what is in an editor of code; pasted, because the editor indents what is typed. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.locator('.monaco-editor').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, text);
}

async function addTest(page: Page, kind: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Add test' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
}

test('a teacher writes an assignment with every kind of test, checks it and publishes it', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await openEditor(page);
  await write(page, page.getByRole('region', { name: 'Statement', exact: true }), '# Add\n\nPrint $a + b$.');
  await expect(page.getByRole('region', { name: 'Preview of the statement' })).toContainText('Print');
  await expect(page.locator('.katex').first()).toBeVisible();

  await tab(page, 'Languages and files').click();
  await page.getByRole('button', { name: 'Add language' }).click();
  await page.getByRole('menuitem', { name: 'Python' }).click();
  await tab(page, 'Solution').click();
  const program =
    'def add(a, b):\n    return a + b\n\n\nif __name__ == "__main__":\n    print(add(*map(int, input().split())))\n';
  await write(page, page.getByRole('tabpanel').last(), program);

  await tab(page, 'Limits and programs').click();
  await button(page, 'Add program').click();
  await button(page, 'Add program').click();
  await write(page, page.getByRole('group', { name: /^Files of/ }).nth(1), JUDGE);

  await tab(page, 'Tests').click();
  await addTest(page, /^Input and output/);
  await page.getByLabel('Name', { exact: true }).first().fill('One and two');
  await page.getByLabel('Standard input').fill('1 2');
  await page.getByLabel('Expected output').fill('3');
  await page.getByLabel(/^A sample/).check();
  await addTest(page, /^Function call/);
  await page.getByLabel('Function', { exact: true }).fill('add');
  await page.getByLabel('Arguments').fill('1\n2');
  await page.getByLabel('Expected value').fill('3');
  await addTest(page, /^Checker/);
  await page.getByLabel('Standard input').fill('1 2');
  await page.getByLabel('Answer', { exact: true }).fill('3');
  await addTest(page, /^Interactive/);
  await page.getByLabel('Judge', { exact: true }).selectOption({ index: 1 });
  await addTest(page, /^Rules for the code/);
  await page.getByLabel('What', { exact: true }).selectOption('function');
  await addTest(page, /^Style/);
  await addTest(page, /^Unit tests/);
  await write(page, page.getByRole('group', { name: 'Test files' }), UNIT);
  await saved(page);

  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await expect(dialog.getByText('There is no test.')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Check now' }).click();
  await expect(dialog.getByText('Solution in Python: 7 of 7 points')).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText(/as it should be|whoever hands in nothing/)).toBeVisible({ timeout: 60_000 });
  await dialog.getByLabel('What has changed').fill('First version.');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('published: version 1')).toBeVisible();
  await tab(page, 'Versions').click();
  await expect(page.getByText('First version.')).toBeVisible();
});

test('what is incomplete is not saved and is told; two tabs do not overwrite each other', async ({
  page,
  context,
}) => {
  const { url } = await openEditor(page);
  await tab(page, 'Tests').click();
  await addTest(page, /^Input and output/);
  await saved(page);
  const name = page.getByLabel('Name', { exact: true }).first();
  await name.fill('');
  await expect(page.getByText(/Nothing is saved until this is right/)).toBeVisible();
  await name.fill('Mine');
  await saved(page);

  const other = await context.newPage();
  await other.goto(url);
  await tab(other, 'Tests').click();
  await other.getByLabel('Name', { exact: true }).first().fill('Theirs');
  await saved(other);
  await name.fill('Mine again');
  await expect(page.getByText(/Somebody else has changed this assignment/)).toBeVisible();
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(name).toHaveValue('Theirs');
  await name.fill('Both');
  await saved(page);
});

test('an extension is for a student of the course, and can be revoked', async ({ page }) => {
  const { courseId, url } = await openEditor(page);
  const csv = 'email,section\nstudent1@crucible.test,Monday\n';
  await mutate(page, 'coursePeople.applyRoster', { courseId, csv });
  await page.goto(url);
  await tab(page, 'Extensions').click();
  await page.getByRole('button', { name: 'Add extension' }).click();
  const dialog = page.getByRole('dialog', { name: 'New extension' });
  await dialog.getByRole('button', { name: 'Add extension' }).click();
  await expect(dialog.getByText('Say for whom it is.')).toBeVisible();
  await dialog.getByRole('group', { name: 'Students' }).getByRole('checkbox').first().check();
  await dialog.getByLabel('Due').fill('2030-05-12T23:59');
  await dialog.getByLabel('Reason').fill('Was ill.');
  await dialog.getByRole('button', { name: 'Add extension' }).click();
  await expect(page.getByText('due Sun 12 May 2030, 23:59 UTC')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('revoked')).toBeVisible();
});

test('an assignment leaves as a folder and comes back as another draft', async ({ page }) => {
  const { courseId } = await openEditor(page);
  await tab(page, 'Tests').click();
  await addTest(page, /^Input and output/);
  await page.getByLabel('Expected output').fill('there and back');
  await saved(page);
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Download as a folder' }).click();
  const file = await (await leaving).path();

  await page.goto(`/courses/${courseId}`);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  const archive = { name: 'sum.zip', mimeType: 'application/zip', buffer: await readFile(file) };
  await page.getByLabel('Zip file of the package').setInputFiles(archive);
  await expect(page.getByText('Made of a folder of Crucible.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open it' }).click();
  await tab(page, 'Tests').click();
  await expect(page.getByLabel('Expected output')).toHaveValue('there and back');

  await page.goto(`/courses/${courseId}/assignments/import`);
  const nothing = { name: 'nothing.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') };
  await page.getByLabel('Zip file of the package').setInputFiles(nothing);
  await expect(page.getByRole('alert').getByText(/./)).toBeVisible();
});

for (const { colorScheme, viewport } of LOOKS) {
  test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
    test.use({ colorScheme, viewport });

    test('every part of the editor is accessible', async ({ page }) => {
      await openEditor(page);
      await tab(page, 'Tests').click();
      for (const kind of [/^Input and output/, /^Function call/, /^Rules for the code/, /^Unit tests/])
        await addTest(page, kind);
      await saved(page);
      for (const name of [
        ...['Statement', 'Languages and files', 'Tests', 'Limits and programs'],
        ...['Settings', 'Extensions', 'Versions'],
      ]) {
        await tab(page, name).click();
        await page.waitForTimeout(300);
        await expectAccessible(page);
      }
    });
  });
}
