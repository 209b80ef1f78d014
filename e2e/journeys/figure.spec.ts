import type { Locator } from '@playwright/test';
import { openPlayground, withVersion } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

/** A sandbox of a large image that was not waiting takes its time. */
const FIRST_RUN_MS = 40_000;
const PROGRAM = `import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 200)
plt.plot(x, np.sin(x))
plt.title("a sine")
plt.show()
print("drawn")
`;

test('a figure is seen beside its program, which never says where to', async ({ page }) => {
  const playground = await openPlayground(page);
  await page.getByRole('combobox', { name: 'Language', exact: true }).click();
  const offered = await page.getByRole('option', { name: withVersion('Python (scientific)') }).count();
  await page.keyboard.press('Escape');
  test.skip(offered === 0, 'Its image takes minutes to build: npm run images -- scientific');

  await playground.chooseLanguage('Python (scientific)');
  await playground.write(PROGRAM);
  await playground.run.click();
  await expect(playground.output).toContainText('drawn', { timeout: FIRST_RUN_MS });
  await page.getByRole('tab', { name: /Artifacts/ }).click();
  const figure = page.getByRole('img', { name: /figure-1\.png/ });
  await expect(figure).toBeVisible();
  await expect.poll(() => coloursOf(figure)).toBeGreaterThan(20);
});

/** How many colours a picture has: a white sheet has one. */
function coloursOf(picture: Locator): Promise<number> {
  return picture.evaluate((element) => {
    if (!(element instanceof HTMLImageElement) || !element.complete) return 0;
    const canvas = document.createElement('canvas');
    canvas.width = element.naturalWidth;
    canvas.height = element.naturalHeight;
    const context = canvas.getContext('2d');
    if (context === null || canvas.width === 0) return 0;
    context.drawImage(element, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}
