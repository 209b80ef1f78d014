import { expectAccessible } from '../expect-accessible.ts';
import { LOOKS } from '../looks.ts';
import { openPlayground } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

for (const { colorScheme, viewport } of LOOKS) {
  test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
    test.use({ colorScheme, viewport });

    test('the screen is accessible before, during and after a run', async ({ page }) => {
      const playground = await openPlayground(page);
      await expectAccessible(page);
      await playground.write('input("wait")');
      await playground.run.click();
      await expect(playground.stop).toBeVisible();
      await expectAccessible(page);
      await playground.stop.click();
      await expect(playground.status).toContainText('Stopped by you');
      await expectAccessible(page);
    });

    test('an error and its dialogs are accessible', async ({ page }) => {
      const playground = await openPlayground(page);
      await playground.chooseLanguage('TypeScript');
      await playground.write('const n: number = "x";');
      await playground.run.click();
      await expect(playground.status).toContainText('Compile error');
      await expectAccessible(page);
    });
  });
}

test('dialogs are accessible and give the focus back', async ({ page }) => {
  await openPlayground(page);
  for (const name of ['Share', 'History', 'Keyboard help', 'Settings']) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.waitForTimeout(300);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});
