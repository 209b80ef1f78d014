import type { Purpose, Platform } from '../../../../tests/lti/platform-types.ts';
import { startPlatform } from '../../../../tests/lti/platform.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { TEST_API_SETTINGS } from '../api/api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import { visitorWith } from '../api/visitor-fixture.ts';
import type { Visitor } from '../api/visitor-fixture.ts';

type Api = Pick<TestApi, 'url' | 'db'>;

/** A browser that opens links of a platform: it keeps cookies and follows nothing by itself. */
export type LaunchBrowser = {
  cookies: Map<string, string>;
  send(path: string, form?: Record<string, string>): Promise<Response>;
  /** As far as the platform's answer: what is to be posted to the tool. */
  begin(platform: Platform, subject: string, purpose: Purpose): Promise<LaunchForm>;
  /** The whole of it; resolves to where the tool sends the browser. */
  launch(platform: Platform, subject: string, purpose: Purpose): Promise<string>;
  post(form: LaunchForm): Promise<string>;
  visitor(): Visitor;
};
export type LaunchForm = { id_token: string; state: string };

const { publicUrl } = TEST_API_SETTINGS.accounts;

/** A platform that an admin has registered here. */
export async function registeredPlatform(api: Api): Promise<{ platform: Platform; platformId: string }> {
  const platform = await startPlatform({ toolUrl: api.url, publicUrl });
  const admin = await signedIn(api, { role: 'admin' });
  const { data } = await admin.mutate('lti.create', platform.registration());
  return { platform, platformId: (data as { id: string }).id };
}

export function openLaunchBrowser(api: Api): LaunchBrowser {
  const cookies = new Map<string, string>();
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function send(path: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(`${api.url}${path}`, {
      ...{ redirect: 'manual', headers: { cookie: header(), origin: api.url } },
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  async function begin(platform: Platform, subject: string, purpose: Purpose): Promise<LaunchForm> {
    const opened = await fetch(platform.openUrl(subject, purpose), { redirect: 'manual' });
    const { pathname, search } = new URL(opened.headers.get('location') ?? '');
    const login = await send(`${pathname}${search}`);
    const asked = await fetch(login.headers.get('location') ?? '');
    const html = await asked.text();
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
    return { id_token: field('id_token'), state: field('state') };
  }

  async function post(form: LaunchForm): Promise<string> {
    return (await send('/api/lti/launch', form)).headers.get('location') ?? '';
  }

  return {
    ...{ cookies, send, begin, post },
    launch: async (platform, subject, purpose) => post(await begin(platform, subject, purpose)),
    visitor: () => visitorWith(api.url, header()),
  };
}

/** A course in which a teacher from a platform teaches, connected by them. */
export async function connectedCourse(
  api: Api,
  platform: Platform,
): Promise<{ courseId: string; teacher: LaunchBrowser }> {
  platform.users.set('tea', { subject: 'tea', name: 'Tea', email: 'tea@school.test', role: 'Instructor' });
  const teacher = openLaunchBrowser(api);
  const launchId = launchIn(await teacher.launch(platform, 'tea', { link: platform.addLink('Home').id }));
  const to = { course: { name: 'Algorithms', code: 'ALG' } };
  const { data } = await teacher.visitor().mutate('ltiLaunches.connect', { launchId, to });
  const chosen = launchIn((data as { path: string }).path);
  const { data: launch } = await teacher.visitor().query('ltiLaunches.get', { launchId: chosen });
  return { courseId: (launch as { course: { id: string } }).course.id, teacher };
}

/** The launch that an address is about. */
export const launchIn = (path: string) => new URL(path, publicUrl).searchParams.get('launch') ?? '';
