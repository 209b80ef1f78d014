import type { Page } from '@playwright/test';
import { asTeacher, handInAs, makeAssignment } from '../assignment.ts';
import type { MadeAssignment } from '../assignment.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { LOOKS } from '../looks.ts';
import { query, signInAs } from '../people.ts';
import type { DemoPerson } from '../people.ts';
import { expect, test } from '../strict-test.ts';

const io = { kind: 'io', visibility: 'always', points: 5 };
/** Print a line twice. */
const CONTENT = {
  statement: 'Print the line that you read twice.',
  languages: [{ language: 'python', files: [{ path: 'main.py', content: 'line = input()\n' }] }],
  tests: [
    { ...io, id: 'one', name: 'One letter', stdin: 'a\n', expected: 'aa\n' },
    { ...io, id: 'two', name: 'Two letters', stdin: 'ab\n', expected: 'abab\n' },
  ],
};
const HALF = 'line = input()\nprint(line + "a")\n';
const WHOLE = 'line = input()\nprint(line * 2)\n';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openBoard(page: Page, person: DemoPerson, { path }: MadeAssignment): Promise<void> {
  await signInAs(page, person);
  await page.goto(`${path}/leaderboard`);
  await expect(page.getByRole('heading', { name: 'Leaderboard', level: 1 })).toBeVisible();
}

/** What the rows say, the head left out. */
const rowsOf = async (page: Page) =>
  (await page.getByRole('table', { name: 'Leaderboard' }).getByRole('row').allInnerTexts()).slice(1);

let made: MadeAssignment;

// What the second one looks at, the first one has made.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  made = await makeAssignment(browser, {
    settings: { title: 'Twice', mode: 'graded' },
    content: CONTENT,
  });
  await Promise.all([
    handInAs(browser, 'student1', { made, program: HALF }),
    handInAs(browser, 'student2', { made, program: WHOLE }),
  ]);
});

test('a teacher turns the leaderboard on, and students who wish it join', async ({ page, browser }) => {
  await test.step('the teacher turns it on', () =>
    asTeacher(browser, async (teacher) => {
      await teacher.goto(`${made.path}/leaderboard`);
      await expect(teacher.getByText('The leaderboard is turned off')).toBeVisible();
      await teacher.goto(`${made.path}/edit`);
      await teacher.getByRole('tab', { name: 'Settings' }).click();
      await teacher.getByRole('checkbox', { name: 'Leaderboard' }).check();
      await button(teacher, 'Save settings').click();
      await expect(teacher.getByText('The settings were saved.')).toBeVisible();
      await teacher.getByRole('link', { name: 'Leaderboard', exact: true }).click();
      await expect(teacher.getByText('Nobody is on the leaderboard yet')).toBeVisible();
    }));

  await test.step('one follows its link, and joins by name', async () => {
    await signInAs(page, 'student1');
    await page.goto(made.path);
    await page.getByRole('link', { name: 'Leaderboard', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Leaderboard', level: 1 })).toBeVisible();
    await expect(page.getByText('You are not on the leaderboard')).toBeVisible();
    await button(page, 'Join').click();
    const dialog = page.getByRole('dialog', { name: 'Join the leaderboard' });
    await expect(dialog.getByRole('radio', { name: 'My own name' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Join' }).click();
    await expect(page.getByText('You are on the leaderboard', { exact: true })).toBeVisible();
    await expect(page.getByRole('row', { name: /Sam Student/ })).toContainText('You');
  });

  await test.step('another by a pseudonym that is nobody else’s', async () => {
    await openBoard(page, 'student2', made);
    await button(page, 'Join').click();
    const dialog = page.getByRole('dialog', { name: 'Join the leaderboard' });
    await dialog.getByRole('radio', { name: 'A pseudonym' }).check();
    await dialog.getByRole('textbox', { name: 'Pseudonym' }).fill('kim student');
    await dialog.getByRole('button', { name: 'Join' }).click();
    await expect(dialog.getByText('Somebody goes by this name already. Choose another.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Pseudonym' }).fill('Comet');
    await dialog.getByRole('button', { name: 'Join' }).click();
    await expect(page.getByText('Other students see you here as “Comet”.')).toBeVisible();
  });
});

test('they are ranked, a pseudonym keeps its name from students, and whoever leaves is gone', async ({
  page,
  browser,
}) => {
  await test.step('a third sees both in order, and one of the names', async () => {
    await openBoard(page, 'student3', made);
    await expect(page.getByRole('row', { name: /Comet/ })).toBeVisible();
    const rows = await rowsOf(page);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^1\s+Comet[\s\S]*10 of 10/);
    expect(rows[1]).toMatch(/^2\s+Sam Student[\s\S]*5 of 10/);
    const told = JSON.stringify(
      await query(page, 'assignmentBoards.get', { assignmentId: made.assignmentId }),
    );
    expect(told).toContain('Comet');
    expect(told).not.toContain('Robin');
  });

  await test.step('the staff sees both names', () =>
    asTeacher(browser, async (teacher) => {
      await teacher.goto(`${made.path}/leaderboard`);
      await expect(teacher.getByRole('row', { name: /Comet/ })).toContainText('Robin Student');
    }));

  await test.step('whoever leaves is gone', async () => {
    await openBoard(page, 'student2', made);
    await button(page, 'Leave').click();
    await expect(page.getByText('You are not on the leaderboard', { exact: true })).toBeVisible();
    await expect(page.getByRole('row', { name: /Comet/ })).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^1 Sam Student/ })).toBeVisible();
  });

  await test.step('it is accessible, and fits', async () => {
    for (const { colorScheme, viewport } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await expectAccessible(page);
      await button(page, 'Join').click();
      await page.getByRole('radio', { name: 'A pseudonym' }).check();
      await expectAccessible(page);
      await button(page, 'Cancel').click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
});
