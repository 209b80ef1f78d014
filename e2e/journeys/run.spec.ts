import { openPlayground } from '../playground.ts';
import type { LanguageName } from '../playground.ts';
import { expect, test } from '../strict-test.ts';

const HELLO: [LanguageName, string][] = [
  ['Python', 'print("hello from", "python")'],
  ['JavaScript', 'console.log("hello from", "javascript");'],
  ['TypeScript', 'const name: string = "typescript";\nconsole.log("hello from", name);'],
];

for (const [language, code] of HELLO) {
  test(`says hello in ${language}`, async ({ page }) => {
    const playground = await openPlayground(page);
    await playground.chooseLanguage(language);
    await playground.write(code);
    await playground.run.click();
    await expect(playground.output).toContainText(`hello from ${language.toLowerCase()}`);
    await expect(playground.status).toContainText(/Finished in [\d.]+ m?s/);
  });
}

test('runs the example that a new visitor sees, by keyboard alone', async ({ page }) => {
  const playground = await openPlayground(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(playground.status).toContainText('Finished');
  await expect(playground.output).not.toBeEmpty();
});

test('shows output while the program runs', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('import time\nfor i in range(1, 6):\n    print("line", i)\n    time.sleep(1)');
  await playground.run.click();
  const seenAt: number[] = [];
  for (let line = 1; line <= 5; line += 1) {
    await expect(playground.output).toContainText(`line ${line}`);
    seenAt.push(Date.now());
    // A line may be there only after the one before it: not all at once at the end.
    if (line < 5) await expect(playground.output).not.toContainText('line 5', { timeout: 1 });
  }
  const gapsMs = seenAt.slice(1).map((at, index) => at - (seenAt[index] ?? at));
  expect(gapsMs.every((gapMs) => gapMs > 300)).toBe(true);
});

test('answers input() by typing, and ends input with the button', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write(
    'name = input("Who? ")\nprint("Hello", name)\nimport sys\nprint("rest:", len(sys.stdin.read()))',
  );
  await playground.run.click();
  await expect(playground.output).toContainText('Who?');
  await playground.type('Ada\n');
  await expect(playground.output).toContainText('Hello Ada');
  await page.getByRole('button', { name: 'End input' }).click();
  await expect(playground.output).toContainText('rest: 0');
  await expect(playground.status).toContainText('Finished');
});

test('feeds the Input tab to the program', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('import sys\nprint(sum(int(line) for line in sys.stdin))');
  await page.getByRole('tab', { name: 'Input' }).click();
  await page.getByRole('textbox', { name: 'Input for the program' }).fill('1\n2\n39\n');
  await playground.run.click();
  await expect(playground.output).toContainText('42');
});

test('stops an endless loop at once', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('print("going")\nwhile True: pass');
  await playground.run.click();
  await expect(playground.output).toContainText('going');
  await playground.stop.click();
  await expect(playground.status).toContainText('Stopped by you', { timeout: 1_000 });
  await expect(playground.run).toBeVisible();
});

test('shows a type error with its place, and does not run', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.chooseLanguage('TypeScript');
  await playground.write('console.log("ran");\nconst count: number = "many";\n');
  await playground.run.click();
  await expect(playground.status).toContainText('Compile error: 1 problem');
  await expect(playground.output).toContainText('main.ts(2,7)');
  await expect(playground.output).not.toContainText('ran');
  await page.getByRole('tab', { name: /Problems/ }).click();
  const problems = page.getByRole('tabpanel', { name: /Problems/ });
  await expect(problems.getByText(/not assignable to type 'number'/).first()).toBeVisible();
  await expect(page.locator('.monaco-editor .squiggly-error').first()).toBeVisible();
});

test('tells stderr from stdout and an exit code from success', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write('import sys\nprint("fine")\nprint("broken", file=sys.stderr)\nsys.exit(3)');
  await playground.run.click();
  await expect(playground.status).toContainText('Exited with code 3');
  await expect(playground.output).toContainText('fine');
  await expect(playground.output).toContainText('broken');
});

test('gives back the files that a program writes', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.write(
    [
      'import base64',
      'png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="',
      'open("output/dot.png", "wb").write(base64.b64decode(png))',
      'open("output/table.csv", "w").write("a,b\\n1,2\\n")',
    ].join('\n'),
  );
  await playground.run.click();
  await expect(playground.status).toContainText('Finished');
  await page.getByRole('tab', { name: /Artifacts/ }).click();
  const image = page.getByRole('img', { name: /dot\.png/ });
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download table.csv' }).click();
  expect((await download).suggestedFilename()).toBe('table.csv');
});
