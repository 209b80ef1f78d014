import { expect } from 'vitest';
import { TEST_API_KEY } from '../api-fixture.ts';

export type Answer = { status: number; text: string; body: unknown; headers: Headers };

/** A program that speaks to Judge0. */
export type Judge0Client = {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
};

export function judge0Client(
  url: string,
  headers: Record<string, string> = { 'x-auth-token': TEST_API_KEY, 'x-auth-user': TEST_API_KEY },
): Judge0Client {
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const body: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, text, body, headers: response.headers };
  };
  return {
    get: (path) => ask(path, { headers }),
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    delete: (path) => ask(path, { method: 'DELETE', headers }),
  };
}

/** A text as a client in one of the two modes sends it. */
export function encoded(text: unknown, isBase64: boolean): unknown {
  return isBase64 && typeof text === 'string' ? Buffer.from(text).toString('base64') : text;
}

/** A text as Judge0 answers it in one of the two modes: base64 comes in lines of 60 characters. */
export function answered(text: string | RegExp | null, isBase64: boolean): unknown {
  if (text === null) return null;
  if (text instanceof RegExp)
    return isBase64 ? expect.toSatisfy(decodesTo(text)) : expect.stringMatching(text);
  if (!isBase64) return text;
  return Buffer.from(text)
    .toString('base64')
    .replaceAll(/.{60}|.+$/g, '$&\n')
    .replaceAll(/\n+/g, '\n');
}

function decodesTo(pattern: RegExp) {
  return (value: unknown) =>
    typeof value === 'string' &&
    value.endsWith('\n') &&
    value.split('\n').every((line) => line.length <= 60) &&
    pattern.test(Buffer.from(value, 'base64').toString());
}

export const TOKEN = expect.stringMatching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
);
/** Seconds as a text. */
export const SECONDS = expect.stringMatching(/^\d+\.\d{1,3}$/);
