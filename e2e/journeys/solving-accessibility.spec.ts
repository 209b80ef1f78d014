import { makeAssignment, openAssignment } from '../assignment.ts';
import type { MadeAssignment } from '../assignment.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { LOOKS } from '../looks.ts';
import { signInAs } from '../people.ts';
import { expect, test } from '../strict-test.ts';

let made: MadeAssignment;
let exam: MadeAssignment;

test.beforeAll(async ({ browser }) => {
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  made = await makeAssignment(browser, { settings: { dueAt, latePercentPerDay: 10, maxAttempts: 50 } });
  exam = await makeAssignment(browser, { settings: { mode: 'exam', dueAt } });
});

for (const { colorScheme, viewport } of LOOKS) {
  test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
    test.use({ colorScheme, viewport });
    const isPhone = viewport.width < 640;

    test('the solving screen is accessible before and after a submission, and fits', async ({ page }) => {
      await signInAs(page, 'student2');
      await openAssignment(page, made);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Submit?' });
      await page.waitForTimeout(300);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Submit' }).click();
      await expect(page.getByRole('region', { name: 'Results', exact: true }).getByRole('status')).toHaveText(
        /^0 of 2 shown tests passed/,
      );
      await expect(page.getByRole('region', { name: 'Expected and actual output' })).toBeVisible();
      await expectAccessible(page);
      if (isPhone) await page.getByRole('button', { name: 'Code', exact: true }).click();
      await expectAccessible(page);
      if (isPhone) await page.getByRole('button', { name: 'Task', exact: true }).click();
      await page.getByRole('tab', { name: /^Submissions/ }).click();
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await page
        .getByRole('link', { name: /^Submission/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: /^Submission/, level: 1 })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Results', exact: true })).toBeVisible();
      await expectAccessible(page);
    });

    test('grades and the gate of an exam are accessible', async ({ page }) => {
      await signInAs(page, 'student2');
      await page.goto(`/courses/${made.courseId}/grades`);
      await expect(page.getByText(/points so far/)).toBeVisible();
      await expectAccessible(page);
      await page.goto(exam.path);
      await expect(page.getByRole('button', { name: 'Begin the exam' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
