import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Those who are there in every installation to try things out in. */
export type DemoPerson = 'admin' | 'teacher' | 'student1' | 'student2' | 'student3';

export const DEMO_PASSWORD = 'crucible-demo';

/** Signs a browser in without its pages, as most journeys begin. */
export async function signInAs(page: Page, person: DemoPerson): Promise<void> {
  const email = `${person}@crucible.test`;
  const origin = new URL((await page.request.get('/healthz')).url()).origin;
  const answer = await page.request.post('/api/auth/sign-in/email', {
    data: { email, password: DEMO_PASSWORD },
    headers: { origin },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** What the pages of somebody who is signed in are told. */
export async function query<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  const answer = await page.request.get(`/api/trpc/${procedure}`, {
    params: { input: JSON.stringify(input) },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const { result }: { result: { data: T } } = await answer.json();
  return result.data;
}

/** A change that somebody who is signed in could make by the pages, made by the API: for what a journey is not about. */
export async function mutate<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  const answer = await page.request.post(`/api/trpc/${procedure}`, { data: input });
  expect(answer.status(), await answer.text()).toBe(200);
  const { result }: { result: { data: T } } = await answer.json();
  return result.data;
}

/** The link in the newest mail to somebody; mails are shown at /dev/mail, where there is no mail server. */
export async function linkInMailTo(page: Page, email: string, subject: string): Promise<string> {
  const link = page
    .getByRole('article')
    .filter({ hasText: `To ${email}` })
    .filter({ has: page.getByRole('heading', { name: subject, exact: true }) })
    .getByRole('link')
    .first();
  await expect(async () => {
    await page.goto('/dev/mail');
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await link.getAttribute('href')) ?? '';
}

/** A name and an address that nobody has had: journeys run again on the same installation. */
export function somebodyNew(name: string): { name: string; email: string } {
  const mark = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  return { name: `${name} ${mark}`, email: `${name.toLowerCase()}-${mark}@example.test` };
}
