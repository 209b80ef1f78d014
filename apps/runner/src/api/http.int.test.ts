import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from './api-fixture.ts';
import { startTestApi } from './api-fixture.ts';
import { visit } from './visitor-fixture.ts';
import type { Visitor } from './visitor-fixture.ts';

let api: TestApi;
let visitor: Visitor;

beforeAll(async () => {
  api = await startTestApi({ rates: { perPersonPerMinute: 5, perAddressPerMinute: 1000 } });
  visitor = await visit(api.url);
});
afterAll(() => api.stop());

const HELLO = { language: 'python', files: [{ path: 'main.py', content: 'print("hello")' }] };

/** A raw request with the visitor's cookie. */
function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${api.url}/api/trpc/runs.create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: visitor.cookie, ...headers },
    body,
  });
}

const errorOf = async (response: Response) => {
  const text = await response.text();
  expect(text).not.toMatch(/stack|node_modules|\.ts:/);
  return { status: response.status, error: JSON.parse(text).error?.data?.error };
};

describe('a session', () => {
  const sessionWith = async (cookie: string) => {
    const response = await fetch(`${api.url}/api/trpc/session.get`, { headers: { cookie } });
    const body = (await response.json()) as { result: { data: { personId: string } } };
    return { personId: body.result.data.personId, setCookie: response.headers.get('set-cookie') };
  };

  it('begins with the first request, out of reach for scripts and other sites', async () => {
    const { setCookie } = await sessionWith('');
    expect(setCookie).toMatch(/^crucible_session=.+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is Secure behind https', async () => {
    const response = await fetch(`${api.url}/api/trpc/session.get`, {
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(response.headers.get('set-cookie')).toContain('; Secure');
  });

  it('goes on with its cookie', async () => {
    const first = await sessionWith(visitor.cookie);
    const second = await sessionWith(visitor.cookie);
    expect(second).toEqual(first);
    expect(first.setCookie).toBeNull();
  });

  it('is replaced when the cookie is not ours', async () => {
    const { personId } = await sessionWith(visitor.cookie);
    const [name, signature] = [visitor.cookie.split('.')[0] ?? '', visitor.cookie.split('.')[1] ?? ''];
    const forged = [
      `${name}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      name,
      `crucible_session=somebody-else.${signature}`,
      'crucible_session=',
      'crucible_session=%%%',
    ];
    for (const cookie of forged) {
      const session = await sessionWith(cookie);
      expect(session.personId, cookie).not.toBe(personId);
      expect(session.setCookie, cookie).toMatch(/^crucible_session=/);
    }
  });
});

describe('a request that is not right', () => {
  it.each([
    ['no JSON', '{"language":', {}, 'invalid_input'],
    ['nothing', '', {}, 'invalid_input'],
    ['another form', '<run/>', { 'content-type': 'text/xml' }, 'invalid_input'],
    [
      'a form of a page',
      'language=python',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'invalid_input',
    ],
    ['text', JSON.stringify(HELLO), { 'content-type': 'text/plain' }, 'invalid_input'],
    ['too much', JSON.stringify({ ...HELLO, stdin: 'x'.repeat(3_000_000) }), {}, 'payload_too_large'],
    ['another site', JSON.stringify(HELLO), { origin: 'https://evil.example.net' }, 'forbidden'],
    ['a page without an origin', JSON.stringify(HELLO), { origin: 'null' }, 'forbidden'],
    ['a link from another site', JSON.stringify(HELLO), { 'sec-fetch-site': 'cross-site' }, 'forbidden'],
  ])('is refused with an error of the catalogue: %s', async (_what, body, headers, code) => {
    const { status, error } = await errorOf(await post(body, headers));
    expect(error).toMatchObject({ code });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('is told each field that is wrong', async () => {
    const { error } = await visitor.query('runs.get', { id: 'no', more: 1 });
    expect(error).toEqual({
      code: 'invalid_input',
      message: expect.any(String),
      issues: [
        { path: 'id', message: 'This does not have the right form.' },
        { path: '', message: 'There is no such field: more.' },
      ],
    });
  });

  it.each([0, -1, null, 1.5, '1000', Number.MAX_SAFE_INTEGER])(
    'cannot ask for a limit of %j',
    async (wallMs) => {
      const { error } = await visitor.query('runs.list', { limit: wallMs });
      expect(error).toMatchObject({ code: 'invalid_input', issues: [{ path: 'limit' }] });
    },
  );

  it('that changes something is not taken from a link', async () => {
    const { status, error } = await visitor.query('runs.cancel', { id: 'a'.repeat(21) });
    expect({ status, error }).toMatchObject({ status: 405, error: { code: 'invalid_input' } });
  });

  it('cannot carry any number of calls', async () => {
    const calls = Array.from({ length: 11 }, () => 'session.get').join(',');
    const response = await fetch(`${api.url}/api/trpc/${calls}?batch=1&input=%7B%7D`);
    expect(await errorOf(response)).toMatchObject({ status: 400, error: { code: 'invalid_input' } });
  });

  it.each(['/nowhere', '/api', '/api/trpc', '/api/runs/x', '/%', '/api/trpc/a/b'])(
    'finds nothing at %s',
    async (path) => {
      const response = await fetch(`${api.url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not_found' });
    },
  );

  it('finds no procedure that does not exist', async () => {
    expect(await visitor.query('runs.explode')).toMatchObject({ status: 404, error: { code: 'not_found' } });
  });
});

describe('an answer', () => {
  it('has an id that the log has too, and headers that make nothing of it', async () => {
    const response = await fetch(`${api.url}/api/trpc/languages.list`);
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{21}$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('creating too fast', () => {
  it('is refused after the limit of a person, and only to that person', async () => {
    const eager = await visit(api.url);
    const codes: (string | undefined)[] = [];
    for (let count = 0; count < 7; count += 1)
      codes.push((await eager.mutate('snippets.create', HELLO)).error?.code);
    expect(codes).toEqual([...Array.from({ length: 5 }), 'too_many_requests', 'too_many_requests']);
    expect((await (await visit(api.url)).mutate('snippets.create', HELLO)).status).toBe(200);
  });

  it('counts every call of a batch', async () => {
    const eager = await visit(api.url);
    const calls = Array.from({ length: 8 }, () => 'snippets.create').join(',');
    const response = await fetch(`${api.url}/api/trpc/${calls}?batch=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: eager.cookie },
      body: JSON.stringify(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, HELLO]))),
    });
    const answers = (await response.json()) as { error?: { data: { error: { code: string } } } }[];
    const refused = answers.filter((answer) => answer.error?.data.error.code === 'too_many_requests');
    expect(refused).toHaveLength(3);
  });

  it('is refused after the limit of an address, whoever it is', async () => {
    const small = await startTestApi({ rates: { perPersonPerMinute: 3, perAddressPerMinute: 4 } });
    try {
      const codes: (string | undefined)[] = [];
      for (let count = 0; count < 6; count += 1) {
        const newcomer = await visit(small.url);
        codes.push((await newcomer.mutate('snippets.create', HELLO)).error?.code);
      }
      expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(2);
    } finally {
      await small.stop();
    }
  });
});
