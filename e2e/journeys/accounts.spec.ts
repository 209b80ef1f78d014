import type { Page } from '@playwright/test';
import { codeNow } from '../authenticator.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { DEMO_PASSWORD, linkInMailTo, signInAs, somebodyNew } from '../people.ts';
import { expect, test } from '../strict-test.ts';

const PASSWORD = 'a long enough password';

async function signUp(page: Page): Promise<{ name: string; email: string }> {
  const person = somebodyNew('Ada');
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await page.goto(await linkInMailTo(page, person.email, 'Confirm your e-mail address'));
  await expect(page.getByRole('heading', { name: 'The address is confirmed' })).toBeVisible();
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Courses' })).toBeVisible();
  return person;
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
}

test('somebody makes an account, confirms the address, and is signed in everywhere', async ({ page }) => {
  const { name } = await signUp(page);
  await page.goto('/');
  await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible();
  await signOut(page);
});

test('a wrong password is told, and not which of the two was wrong', async ({ page }) => {
  await signIn(page, 'student3@crucible.test', 'not the password');
  await expect(page.getByRole('alert').filter({ hasText: 'wrong' })).toHaveText(
    'The e-mail address or the password is wrong.',
  );
  await expectAccessible(page);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Courses' })).toBeVisible();
});

test('whoever was sent to sign in comes back to where they wanted to go', async ({ page }) => {
  await page.goto('/account/sessions');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('E-mail').fill('student2@crucible.test');
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account\/sessions$/);
  await expect(page.getByText('This browser')).toBeVisible();
});

test('a second factor is set up, asked for, and replaced by a backup code', async ({ page }) => {
  const { email } = await signUp(page);
  await page.goto('/account/security');
  const card = page.getByRole('region', { name: 'Second factor' });
  await card.getByRole('button', { name: 'Set it up' }).click();
  await card.getByLabel('Your password').fill(PASSWORD);
  await card.getByRole('button', { name: 'Go on' }).click();
  const secret = await card.getByLabel('key for the app', { exact: true }).inputValue();
  await expect(card.getByRole('img', { name: /picture to scan/ })).toBeVisible();
  await expectAccessible(page);
  await card.getByLabel('Code').fill('000000');
  await card.getByRole('button', { name: 'Turn it on' }).click();
  await expect(card.getByText('The code is wrong.')).toBeVisible();
  await card.getByLabel('Code').fill(codeNow(secret));
  await card.getByRole('button', { name: 'Turn it on' }).click();
  const codes = card.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
  const backupCode = (await codes.first().textContent()) ?? '';
  await expectAccessible(page);
  await card.getByRole('button', { name: 'I have kept them' }).click();
  await expect(card.getByText('On', { exact: true })).toBeVisible();

  await signOut(page);
  await signIn(page, email, PASSWORD);
  await expect(page.getByRole('heading', { name: 'Second factor' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Code').fill(codeNow(secret));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Courses' })).toBeVisible();

  await signOut(page);
  await signIn(page, email, PASSWORD);
  await page.getByRole('button', { name: 'Use a backup code' }).click();
  await page.getByLabel('Backup code').fill(backupCode);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Courses' })).toBeVisible();
});

test('a forgotten password is replaced by a link in a mail', async ({ page }) => {
  const { email } = await signUp(page);
  await signOut(page);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten?' }).click();
  // The page before has a field of the same name.
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('status').filter({ hasText: email })).toBeVisible();
  await page.goto(await linkInMailTo(page, email, 'Choose a new password'));
  await page.getByLabel('New password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('A password has at least')).toBeVisible();
  await page.getByLabel('New password', { exact: true }).fill('another long password');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('heading', { name: 'That is your password now' })).toBeVisible();
  await signIn(page, email, 'another long password');
  await expect(page.getByRole('heading', { name: 'Courses' })).toBeVisible();
});

test('a key for programs is made, shown once, works, and is revoked', async ({ page }) => {
  await signInAs(page, 'student2');
  await page.goto('/account/keys');
  const name = somebodyNew('Key').name;
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('Choose at least one.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Run code' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make the key' }).click();
  const secret = await page.getByLabel('secret', { exact: true }).inputValue();
  expect(secret).toMatch(/^cru_/);
  await expectAccessible(page);

  const asProgram = () => page.request.get('/executions', { headers: { authorization: `Bearer ${secret}` } });
  expect((await asProgram()).status()).toBe(200);
  await page.reload();
  await expect(page.getByRole('rowheader', { name })).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('row', { name }).getByText('Revoked')).toBeVisible();
  // Other processes may know it for a second longer.
  await expect.poll(async () => (await asProgram()).status()).toBe(401);
});

test('another browser is seen and signed out', async ({ page, browser }) => {
  const { email } = await signUp(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, email, PASSWORD);
  await expect(other.getByRole('heading', { name: 'Courses' })).toBeVisible();
  await page.goto('/account/sessions');
  const sessions = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await sessions.getByRole('button', { name: /^Sign out/ }).click();
  await expect(sessions).toHaveCount(1);
  await other.reload();
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await elsewhere.close();
});

test('an account is taken away with everything in it, and deleted', async ({ page }) => {
  const { email } = await signUp(page);
  await page.goto('/account/data');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download your data' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await page.getByRole('button', { name: 'Delete your account' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill('not the password');
  await dialog.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(dialog.getByText('This is not the password.')).toBeVisible();
  await dialog.getByLabel('Your password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(page).toHaveURL(/\/$/);
  await signIn(page, email, PASSWORD);
  await expect(page.getByRole('alert').filter({ hasText: 'wrong' })).toBeVisible();
});

test('an admin invites somebody, gives them a role, closes and opens the account', async ({ page }) => {
  const { name, email } = somebodyNew('Grace');
  await signInAs(page, 'admin');
  await page.goto('/admin/people');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByLabel('Search').fill(email);
  const row = page.getByRole('row', { name });
  await expect(row).toBeVisible();
  await row.getByLabel(`Role of ${name}`).selectOption('teacher');
  await expect(row.getByLabel(`Role of ${name}`)).toHaveValue('teacher');
  await row.getByRole('button', { name: /^Suspend/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(row.getByText('Suspended')).toBeVisible();
  await row.getByRole('button', { name: /^Let in/ }).click();
  await expect(row.getByText('Suspended')).toHaveCount(0);

  const link = await linkInMailTo(page, email, 'Your invitation to Crucible');
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('heading', { name: 'That is your password now' })).toBeVisible();
  await signIn(page, email, PASSWORD);
  await expect(page.getByRole('link', { name: 'New course' })).toBeVisible();
});
