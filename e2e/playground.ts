import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export type LanguageName = 'Python' | 'JavaScript' | 'TypeScript' | 'Python (scientific)';

/** The one screen, as a person uses it. */
export type Playground = {
  page: Page;
  run: Locator;
  stop: Locator;
  status: Locator;
  /** The output as text, as screen readers have it. */
  output: Locator;
  chooseLanguage(name: LanguageName): Promise<void>;
  /** Replaces what is in the editor. */
  write(code: string): Promise<void>;
  /** Types into the running program, as at a terminal. */
  type(text: string): Promise<void>;
};

/** Opens a page of the product and waits until it can be used. */
export async function openPlayground(page: Page, path = '/'): Promise<Playground> {
  await page.goto(path);
  const playground = at(page);
  await expect(playground.run).toBeEnabled();
  await expect(
    page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first(),
  ).toBeAttached();
  return playground;
}

/** The same for a page that is already open. */
export function at(page: Page): Playground {
  const region = page.getByRole('region', { name: 'Output', exact: true });
  return {
    page,
    run: page.getByRole('button', { name: 'Run', exact: true }),
    stop: page.getByRole('button', { name: 'Stop', exact: true }),
    status: page.getByRole('status').first(),
    output: region.getByRole('log'),
    async chooseLanguage(name) {
      await page.getByRole('combobox', { name: 'Language' }).click();
      await page.getByRole('option', { name: withVersion(name) }).click();
    },
    async write(code) {
      await page.locator('.monaco-editor').first().click();
      await page.keyboard.press('ControlOrMeta+A');
      // Pasted and not typed, because the editor indents what is typed.
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(paste);
      }, code);
    },
    async type(text) {
      await region.locator('.xterm-helper-textarea').focus();
      await page.keyboard.type(text);
    },
  };
}

/** The name of a language and its version, and not that of another language which begins like it. */
export function withVersion(name: LanguageName): RegExp {
  return new RegExp(`^${name.replaceAll(/[()]/g, String.raw`\$&`)}\\s*\\d`);
}
