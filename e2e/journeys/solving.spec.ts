import type { Locator, Page } from '@playwright/test';
import { at } from '../playground.ts';
import {
  asTeacher,
  BACKWARDS,
  COMPILED,
  makeAssignment,
  openAssignment,
  RIGHT,
  SECRET,
} from '../assignment.ts';
import { mutate, signInAs } from '../people.ts';
import { expect, test } from '../strict-test.ts';

const results = (page: Page) => page.getByRole('region', { name: 'Results', exact: true });
const samples = (page: Page) => page.getByRole('region', { name: 'Results of the samples' });
/** What came of a grading, as it is read aloud. */
const told = (region: Locator, text: string | RegExp) => expect(region.getByRole('status')).toHaveText(text);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

/** Everything that reaches the browser: bodies of answers and messages of the live connection. */
function listenToTheWire(page: Page): () => Promise<string[]> {
  const bodies: Promise<string>[] = [];
  const frames: string[] = [];
  page.on('response', (response) => bodies.push(response.text().catch(() => '')));
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString('utf8'))),
  );
  return async () => [...(await Promise.all(bodies)), ...frames];
}

test('a student fails, reads the difference, fixes and passes; nothing hidden is on the wire', async ({
  page,
  browser,
}) => {
  const made = await makeAssignment(browser, { settings: { mode: 'graded' } });
  const heard = listenToTheWire(page);
  await signInAs(page, 'student1');
  await openAssignment(page, made);
  await expect(page.getByRole('heading', { name: 'Backwards', level: 1 })).toBeVisible();
  await expect(page.locator('.katex').first()).toBeVisible();
  await expect(page.getByText('1 hidden test, 3 points: results are not shown')).toBeVisible();

  await button(page, 'Samples').click();
  await told(samples(page), '0 of 1 tests passed');
  const difference = page.getByRole('region', { name: 'Expected and actual output' });
  await expect(difference.getByText('cba')).toBeVisible();
  await expect(difference.getByText('abc')).toBeVisible();

  await button(page, 'Submit').click();
  await told(results(page), '0 of 2 shown tests passed');
  await results(page).getByText('With spaces').click();
  await expect(results(page).getByText('Hint: Spaces are characters, too.')).toBeVisible();
  await expect(results(page).getByText('1 hidden test, 3 points: results are not shown')).toBeVisible();

  await at(page).write(RIGHT);
  await saved(page);
  await button(page, 'Submit').click();
  await told(results(page), '2 of 2 shown tests passed');
  await expect(results(page).getByRole('listitem').filter({ hasText: 'With spaces' })).toContainText(
    'Passed',
  );

  await page.getByRole('tab', { name: /^Submissions/ }).click();
  await expect(page.getByRole('list', { name: 'Submissions' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('link', { name: 'Submission 2' }).click();
  await expect(page.getByRole('heading', { name: 'Submission 2', level: 1 })).toBeVisible();
  await told(results(page), '2 of 2 shown tests passed');

  const wire = await heard();
  expect(wire.some((text) => text.includes('With spaces'))).toBe(true);
  expect(wire.filter((text) => text.includes(SECRET))).toEqual([]);
  expect(wire.filter((text) => text.includes([...SECRET].toReversed().join('')))).toEqual([]);
});

test('what cannot be compiled uses no attempt and leads to its place', async ({ page, browser }) => {
  const made = await makeAssignment(browser, { settings: { maxAttempts: 2 }, content: COMPILED });
  await signInAs(page, 'student1');
  await openAssignment(page, made);
  await expect(page.getByText('Attempts: 2 of 2 left')).toBeVisible();
  await at(page).write('const n: number = "x";\nconsole.log(n);\n');
  await button(page, 'Submit').click();
  await page.getByRole('dialog', { name: 'Submit?' }).getByRole('button', { name: 'Submit' }).click();
  await told(results(page), 'It could not be compiled. No attempt was used.');
  await expect(page.getByText('Attempts: 2 of 2 left')).toBeVisible();
  await results(page)
    .getByRole('button', { name: /main\.ts, line 1/ })
    .click();
  await expect(page.locator('.monaco-editor').first()).toContainText('const n');

  await at(page).write('console.log(1);\n');
  await button(page, 'Submit').click();
  await page.getByRole('dialog', { name: 'Submit?' }).getByRole('button', { name: 'Submit' }).click();
  await told(results(page), 'All tests passed, 1 of 1 points');
  await expect(page.getByText('Attempts: 1 of 2 left')).toBeVisible();
});

test('two tabs do not overwrite each other', async ({ page, browser, context }) => {
  const made = await makeAssignment(browser);
  await signInAs(page, 'student1');
  await openAssignment(page, made);
  await at(page).write('print("first tab")');
  await saved(page);
  const other = await context.newPage();
  await openAssignment(other, made);
  await expect(other.locator('.monaco-editor').first()).toContainText('first tab');
  await at(other).write('print("second tab")');
  await saved(other);

  await at(page).write('print("first tab again")');
  await expect(page.getByText('Your work was changed in another tab')).toBeVisible();
  await button(page, 'Compare').click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of your work' });
  await expect(dialog.locator('.monaco-diff-editor')).toContainText('second tab');
  await dialog.getByRole('button', { name: 'Use the other one' }).click();
  await expect(page.locator('.monaco-editor').first()).toContainText('second tab');
  await button(page, 'Undo').click();
  await expect(page.locator('.monaco-editor').first()).toContainText('first tab again');
  await saved(page);
  await other.reload();
  await expect(other.locator('.monaco-editor').first()).toContainText('first tab again');
});

test('a reload in the middle of a grading goes on with it', async ({ page, browser }) => {
  const slow = BACKWARDS.tests.map((each) => ({ ...each, hint: '' }));
  const made = await makeAssignment(browser, { content: { ...BACKWARDS, tests: slow } });
  await signInAs(page, 'student1');
  await openAssignment(page, made);
  await at(page).write('import time\nline = input()\ntime.sleep(1.5)\nprint(line[::-1])\n');
  await button(page, 'Submit').click();
  await expect(
    results(page)
      .getByText(/^(Queued|Testing)/)
      .first(),
  ).toBeVisible();
  await page.reload();
  await expect(results(page).getByRole('status')).toHaveText(/^2 of 2 shown tests passed/, {
    timeout: 30_000,
  });
});

test('what did not reach the server is there after a reload', async ({ page, browser }) => {
  const made = await makeAssignment(browser);
  await signInAs(page, 'student1');
  await openAssignment(page, made);
  await page.route(/workDrafts\.save/, (route) => route.abort());
  await at(page).write('print("kept here")');
  await expect(page.getByText('Kept in this browser only')).toBeVisible();
  await page.unroute(/workDrafts\.save/);
  await page.reload();
  await expect(page.locator('.monaco-editor').first()).toContainText('kept here');
  await saved(page);
});

test('starter and earlier submissions can be brought back, and that undone', async ({ page, browser }) => {
  const made = await makeAssignment(browser);
  await signInAs(page, 'student1');
  await openAssignment(page, made);
  await at(page).write('print("submitted")');
  await button(page, 'Submit').click();
  await told(results(page), /^0 of 2 shown tests passed/);
  await at(page).write('print("later")');

  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: 'Begin again with what is given' }).click();
  await expect(page.locator('.monaco-editor').first()).toContainText('line = input()');
  await button(page, 'Undo').click();
  await expect(page.locator('.monaco-editor').first()).toContainText('later');

  await page.getByRole('tab', { name: /^Submissions/ }).click();
  await button(page, 'Restore into the editor').click();
  await expect(page.locator('.monaco-editor').first()).toContainText('submitted');

  await page.getByRole('tab', { name: /given\.py/ }).click();
  await at(page).write('ANSWER = 0');
  await expect(page.locator('.monaco-editor').first()).toContainText('ANSWER = 42');
});

test('by the keyboard alone: run, samples, submit, and read the result', async ({ page, browser }) => {
  const made = await makeAssignment(browser);
  await signInAs(page, 'student1');
  await openAssignment(page, made);
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Finished|^Exited|^Running/).first()).toBeVisible();
  await button(page, 'Stop').click();
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+Shift+Enter');
  await told(samples(page), '0 of 1 tests passed');
  await page.keyboard.press('Control+Alt+Enter');
  await told(results(page), /^0 of 2 shown tests passed/);
  const rows = results(page).locator('summary');
  await rows.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(results(page).getByText('Hint: Spaces are characters, too.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(results(page).getByText('Hint: Spaces are characters, too.')).toHaveCount(0);
});

test('an exam is begun in one browser, pastes are recorded, a second browser is refused', async ({
  page,
  browser,
}) => {
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  const made = await makeAssignment(browser, { settings: { mode: 'exam', dueAt: inAnHour } });
  await signInAs(page, 'student3');
  await page.goto(made.path);
  await expect(
    page.getByText('Once begun, the exam can be gone on with in this browser only.'),
  ).toBeVisible();
  await button(page, 'Begin the exam').click();
  await expect(page.getByText('Pasting, and leaving this page, are recorded.')).toBeVisible();
  await expect(page.getByText(/min \d+ s left\./)).toBeVisible();
  await expect(
    page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first(),
  ).toBeAttached();
  await at(page).write('print("pasted")');
  await expect(page.getByText('It was recorded that you pasted 15 characters.')).toBeVisible();

  const second = await browser.newContext();
  const elsewhere = await second.newPage();
  await signInAs(elsewhere, 'student3');
  await elsewhere.goto(made.path);
  await expect(elsewhere.getByText('This exam was begun in another browser')).toBeVisible();
  await expect(elsewhere.locator('.monaco-editor')).toHaveCount(0);
  await second.close();

  const kinds = await asTeacher(browser, async (teacher) => {
    const input = encodeURIComponent(JSON.stringify({ assignmentId: made.assignmentId }));
    const answer = await teacher.request.get(`/api/trpc/exams.events?input=${input}`);
    const body: { result: { data: { kind: string }[] } } = await answer.json();
    // Whoever sits an exam sees nothing else meanwhile: other journeys may want this student.
    const changes = { dueAt: new Date().toISOString() };
    await mutate(teacher, 'assignments.changeSettings', { assignmentId: made.assignmentId, changes });
    return body.result.data.map(({ kind }) => kind);
  });
  expect(kinds).toEqual(expect.arrayContaining(['begun', 'paste']));
});

test('comments on lines, the late percentage and the grade are seen by the student', async ({
  page,
  browser,
}) => {
  const yesterday = new Date(Date.now() - 3_600_000).toISOString();
  const made = await makeAssignment(browser, {
    settings: { dueAt: yesterday, latePercentPerDay: 25 },
    content: COMPILED,
  });
  await signInAs(page, 'student1');
  await openAssignment(page, made);
  await expect(page.getByText('Late: handing in now loses 25 % of the points.')).toBeVisible();
  await button(page, 'Submit').click();
  await told(results(page), 'All tests passed, 1 of 1 points');
  await page.getByRole('tab', { name: /^Submissions/ }).click();
  await expect(page.getByText('late: −25 %')).toBeVisible();
  const href = (await page.getByRole('link', { name: 'Submission 1' }).getAttribute('href')) ?? '';
  const submissionId = href.split('/').at(-1) ?? '';
  await asTeacher(browser, (teacher) =>
    mutate(teacher, 'comments.create', {
      submissionId,
      text: 'Nicely done.',
      place: { path: 'main.ts', line: 1, endLine: 1 },
    }),
  );
  await page.goto(href);
  await expect(page.getByText('Nicely done.').first()).toBeVisible();
  await expect(page.getByText('Late: 25 % of the points')).toBeVisible();
  await expect(page.getByText('0.75 of 1 points')).toBeVisible();
  await page.goto(`/courses/${made.courseId}/grades`);
  await expect(page.getByText('0.75 of 1', { exact: true })).toBeVisible();
});
