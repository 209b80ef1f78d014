import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { asTeacher, handInAs, makeAssignment } from '../assignment.ts';
import type { MadeAssignment } from '../assignment.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { mutate, signInAs } from '../people.ts';
import type { DemoPerson } from '../people.ts';
import { expect, test } from '../strict-test.ts';

/** Print a line twice. The second test is wrong until it is fixed. */
function content(secondExpected: string) {
  const io = { kind: 'io', visibility: 'always', points: 5 };
  return {
    statement: 'Print the line that you read twice.',
    languages: [{ language: 'python', files: [{ path: 'main.py', content: 'line = input()\n' }] }],
    tests: [
      { ...io, id: 'one', name: 'One letter', stdin: 'a\n', expected: 'aa\n' },
      { ...io, id: 'two', name: 'Two letters', stdin: 'ab\n', expected: secondExpected },
    ],
  };
}

const PROGRAM = 'line = input()\n# twice\nprint(line * 2)\n';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const handIn = (browser: Browser, person: DemoPerson, made: MadeAssignment) =>
  handInAs(browser, person, { made, program: PROGRAM });

const openGradebook = async (page: Page, { courseId }: MadeAssignment) => {
  await page.goto(`/courses/${courseId}/gradebook`);
  await expect(page.getByRole('grid', { name: 'Grades' })).toBeVisible();
};
const gradeOf = (page: Page, student: string) =>
  page.getByRole('row').filter({ hasText: student }).getByRole('button');

/** The cells of a CSV that has no quotation marks in it. */
const cells = (csv: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

test('points by hand change the gradebook, and the file has the right numbers', async ({ page, browser }) => {
  const made = await makeAssignment(browser, {
    ...{ settings: { title: 'Twice', mode: 'graded' }, content: content('nothing\n') },
  });
  await handIn(browser, 'student1', made);
  await signInAs(page, 'teacher');
  await openGradebook(page, made);
  const names = await page.getByRole('rowheader').allTextContents();
  expect(names).toHaveLength(3);
  const graded = page.getByRole('row').filter({ hasText: '5 of 10 points' });
  const gradedName = (await graded.getByRole('rowheader').textContent()) ?? '';
  const other = names.find((name) => name !== gradedName) ?? '';

  await gradeOf(page, other).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Points', { exact: true }).fill('7.25');
  await button(page, 'Give these points').click();
  await expect(dialog.getByText('Say why.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('=Oral exam');
  await button(page, 'Give these points').click();
  await expect(dialog).toHaveCount(0);
  await expect(gradeOf(page, other)).toContainText('7.25 of 10 points, given by hand');

  await button(page, 'Export').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^SV1-plain-\d{4}-\d\d-\d\d\.csv$/);
  const [header, ...rows] = cells(readFileSync(await file.path(), 'utf8'));
  expect(header).toEqual(['E-mail', 'Name', 'Section', 'Twice', 'Total']);
  const points = new Map(rows.map((row) => [row[1], row[3]]));
  expect(points.get(gradedName)).toBe('5');
  expect(points.get(other)).toBe('7.25');

  await gradeOf(page, other).click();
  await button(page, 'Let the tests count again').click();
  await expect(gradeOf(page, other)).toContainText('nothing handed in yet');

  await button(page, 'Import points').click();
  const email = rows.find((row) => row[1] === other)?.[0] ?? '';
  await page.getByLabel(/Choose a file/).setInputFiles({
    name: 'points.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`E-mail;Twice\n${email};9,5\nnobody@example.test;1\n`),
  });
  await expect(page.getByText('1 will be set, 0 are so already, 1 cannot be understood')).toBeVisible();
  await button(page, 'Set 1 grade').click();
  await expect(gradeOf(page, other)).toContainText('9.5 of 10 points, given by hand');

  await page.getByRole('tab', { name: 'Statistics' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Twice' })).toContainText('7.25');
});

test('a line is commented on, the rubric marked, and the student sees both once results are published', async ({
  page,
  browser,
}) => {
  const made = await makeAssignment(browser, {
    ...{ settings: { title: 'Twice', mode: 'graded' }, content: content('abab\n') },
  });
  const submissionId = await handIn(browser, 'student1', made);
  await signInAs(page, 'teacher');
  await page.goto(`${made.path}/review`);
  await button(page, 'Edit rubric').click();
  await button(page, 'Add an item').click();
  await page.getByLabel('Item 1', { exact: true }).fill('Names that say nothing');
  await page.getByLabel('Points').fill('-2.5');
  await button(page, 'Save').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('table', { name: 'Submissions' }).getByRole('link').click();
  await expect(page.getByText('10 of 10', { exact: true })).toBeVisible();
  await page.locator('.monaco-editor .line-numbers', { hasText: '3' }).click();
  const words = page.getByRole('textbox', { name: 'Comment on line 3' });
  await words.fill('This could be a loop.');
  await words.press('Control+Enter');
  const said = page.getByRole('article', { name: /^Comment by/ });
  await expect(said.first()).toContainText('This could be a loop.');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('1');
  await expect(page.getByText('7.5 of 10', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const student = await (await browser.newContext()).newPage();
  await signInAs(student, 'student1');
  await student.goto(`${made.path}/submissions/${submissionId}`);
  await expect(student.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(student.getByText('This could be a loop.')).toHaveCount(0);
  await mutate(page, 'assignments.setState', {
    ...{ assignmentId: made.assignmentId, change: 'publish_results' },
  });
  await student.reload();
  await expect(student.getByText('This could be a loop.').first()).toBeVisible();
  await expect(student.getByText('Names that say nothing')).toBeVisible();
  await student.context().close();

  await said.first().getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(said).toHaveCount(0);
});

test('a test is fixed, a regrade is tried, applied and taken back', async ({ page, browser }) => {
  const made = await makeAssignment(browser, {
    ...{ settings: { title: 'Twice', mode: 'graded' }, content: content('wrong\n') },
  });
  const { assignmentId } = made;
  await handIn(browser, 'student1', made);
  await handIn(browser, 'student2', made);
  await asTeacher(browser, async (teacher) => {
    const draft = await mutate<{ draftRevision: number }>(teacher, 'assignments.saveDraft', {
      ...{ assignmentId, draftRevision: 1, content: content('abab\n') },
    });
    await mutate(teacher, 'assignments.publish', { assignmentId, ...{ draftRevision: draft.draftRevision } });
  });

  await signInAs(page, 'teacher');
  await page.goto(`${made.path}/regrades`);
  await page.getByLabel('Reason').fill('Test 2 was wrong');
  await button(page, 'Try it').click();
  await expect(page.getByText('2 up, 0 down')).toBeVisible();
  await expect(page.getByText('dry run, nothing counts yet').first()).toBeVisible();
  await openGradebook(page, made);
  await expect(page.getByRole('gridcell', { name: /5 of 10 points/ })).toHaveCount(2);

  await page.goto(`${made.path}/regrades`);
  await button(page, 'Apply').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('applied', { exact: true }).first()).toBeVisible();
  await openGradebook(page, made);
  await expect(page.getByRole('gridcell', { name: /10 of 10 points/ })).toHaveCount(2);

  await page.goto(`${made.path}/regrades`);
  await button(page, 'Take back').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('taken back', { exact: true }).first()).toBeVisible();
  await openGradebook(page, made);
  await expect(page.getByRole('gridcell', { name: /5 of 10 points/ })).toHaveCount(2);
});

test('who is stuck is seen live, and who has what from whom is found; axe finds nothing', async ({
  page,
  browser,
}) => {
  const made = await makeAssignment(browser, { content: content('abab\n') });
  await handIn(browser, 'student1', made);
  await signInAs(page, 'teacher');
  await page.goto(`${made.path}/live`);
  const table = page.getByRole('region', { name: 'Students by tests' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByText('passed')).toHaveCount(2);
  await handIn(browser, 'student2', made);
  await expect(table.getByText('passed')).toHaveCount(4);
  await page.getByRole('tab', { name: 'Tests' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Two letters' })).toContainText('100 %');

  await page.goto(`${made.path}/similarity`);
  await button(page, 'Compare').click();
  await expect(page.getByText(/2 submissions compared/)).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of ['review', 'live', 'regrades', 'similarity']) {
      await page.goto(`${made.path}/${path}`);
      await expect(page.getByText(/Loading/)).toHaveCount(0);
      await expectAccessible(page);
    }
    await openGradebook(page, made);
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Statistics' }).click();
    await expect(page.getByRole('heading', { name: 'All assignments' })).toBeVisible();
    await expectAccessible(page);
  }
});

test('the gradebook is walked through by keyboard', async ({ page, browser }) => {
  const made = await makeAssignment(browser, { content: content('abab\n') });
  await signInAs(page, 'teacher');
  await openGradebook(page, made);
  await page.getByRole('columnheader', { name: 'Student' }).getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.locator('[data-place="1:2"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-place="1:2"]')).toBeFocused();
});
