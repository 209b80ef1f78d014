import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../lib/app-error.ts';
import { answering } from './socket-answer.ts';

const log = pino({ level: 'silent' });

/** Sends what a client might to a listener for whole numbers; resolves with the answer. */
function ask(handle: (input: number) => Promise<number>, input: unknown, hasRoom = true): Promise<unknown> {
  const listener = answering({ budget: { take: () => hasRoom }, log }, { schema: z.int(), handle });
  return new Promise((resolve) => listener(input, resolve));
}

const double = async (input: number) => input * 2;

describe('answering', () => {
  it('answers', async () => {
    expect(await ask(double, 21)).toEqual({ ok: true, value: 42 });
  });

  it.each([['"21"'], [null], [undefined], [{ runId: [] }], [Buffer.from('x')]])(
    'refuses %j',
    async (input) => {
      expect(await ask(double, input)).toMatchObject({
        ok: false,
        error: { code: 'invalid_input', issues: [{}] },
      });
    },
  );

  it('passes on what a client may know', async () => {
    const fail = () => Promise.reject(new AppError('run_finished', { cause: new Error('a secret') }));
    const answer = await ask(fail, 1);
    expect(answer).toMatchObject({ ok: false, error: { code: 'run_finished' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('keeps to itself what a client may not know', async () => {
    const answer = await ask(() => Promise.reject(new Error('password authentication failed')), 1);
    expect(answer).toEqual({ ok: false, error: { code: 'internal', message: expect.any(String) } });
    expect(JSON.stringify(answer)).not.toContain('password');
  });

  it('refuses what comes too fast', async () => {
    expect(await ask(double, 1, false)).toMatchObject({ ok: false, error: { code: 'too_many_requests' } });
  });

  it('needs no callback', () => {
    const listener = answering({ budget: { take: () => true }, log }, { schema: z.int(), handle: double });
    expect(() => {
      listener();
      listener(1);
      listener(1, 'not a function');
    }).not.toThrow();
  });
});
