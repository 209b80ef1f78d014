import { vi } from 'vitest';
import type { TestApi } from '../api/api-fixture.ts';
import { visitorWith } from '../api/visitor-fixture.ts';
import type { Visitor } from '../api/visitor-fixture.ts';

type Body = Record<string, unknown>;
type AuthAnswer = { status: number; body: Body; headers: Headers };

/** A browser in front of the pages for signing in: it keeps cookies. */
export type Browser = {
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<AuthAnswer>;
  /** Follows a link from a mail, as far as its first answer. */
  open(link: string): Promise<AuthAnswer>;
  cookies: Map<string, string>;
  visitor(): Visitor;
};

/** On a machine that is busy things take their time. */
const PATIENT = { timeout: 20_000 };

export const PASSWORD = 'correct horse battery';

export function openBrowser({ url }: Pick<TestApi, 'url'>): Browser {
  const cookies = new Map<string, string>();
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function send(target: string, init: RequestInit): Promise<AuthAnswer> {
    const response = await fetch(target, { ...init, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';');
      const at = pair.indexOf('=');
      const isGone = attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0');
      if (isGone) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    const body: Body = text.startsWith('{') ? JSON.parse(text) : {};
    return { status: response.status, body, headers: response.headers };
  }

  return {
    cookies,
    visitor: () => visitorWith(url, cookieHeader()),
    post: (path, body = {}, headers = {}) =>
      send(`${url}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, cookie: cookieHeader(), ...headers },
        body: JSON.stringify(body),
      }),
    open: (link) => {
      const { pathname, search } = new URL(link);
      return send(`${url}${pathname}${search}`, { headers: { cookie: cookieHeader() } });
    },
  };
}

/** The newest mail to somebody, once there are `count` of them; and the link in it. */
export async function mailTo(
  { db }: Pick<TestApi, 'db'>,
  to: string,
  count: number = 1,
): Promise<{ subject: string; text: string; link: string }> {
  const mails = await vi.waitFor(async () => {
    const found = await db.mail.findMany({ where: { to }, orderBy: { createdAt: 'asc' } });
    if (found.length < count) throw new Error(`${to} has ${found.length} mails.`);
    return found;
  }, PATIENT);
  const { subject, text } = mails[count - 1] ?? { subject: '', text: '' };
  return { subject, text, link: /^http\S+$/m.exec(text)?.[0] ?? '' };
}

/** Signs up, follows the link in the mail, and is signed in then. */
export async function signUp(
  api: Pick<TestApi, 'url' | 'db'>,
  { email, name = 'Ada' }: { email: string; name?: string },
): Promise<Browser> {
  const browser = openBrowser(api);
  await browser.post('/sign-up/email', { email, name, password: PASSWORD });
  await browser.open((await mailTo(api, email)).link);
  return browser;
}
