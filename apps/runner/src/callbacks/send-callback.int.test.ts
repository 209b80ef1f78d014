import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallbackRefused } from './pin-address.ts';
import type { Address } from './pin-address.ts';
import { startReceiver } from './receiver-fixture.ts';
import type { Receiver } from './receiver-fixture.ts';
import { sendCallback } from './send-callback.ts';

let receiver: Receiver;
let asked: string[];

beforeEach(async () => {
  receiver = await startReceiver();
  asked = [];
});
afterEach(() => receiver.close());

const HERE: Address = { address: '127.0.0.1', family: 4 };
/** Nobody stops it. */
const NEVER = new AbortController().signal;
const SOMEWHERE: Address = { address: '198.41.0.4', family: 4 };

type How = { allowPrivate?: boolean; timeoutMs?: number; host?: string; scheme?: string };

/** Sends to a name that stands, one question after the other, for these addresses. */
function send(
  answers: readonly Address[][],
  { allowPrivate = true, timeoutMs, host, scheme }: How = {},
): Promise<number> {
  const lookUp = async (hostname: string) => {
    asked.push(hostname);
    return answers[Math.min(asked.length, answers.length) - 1] ?? [];
  };
  const rules = { ports: [receiver.port], allowPrivate };
  return sendCallback(
    { lookUp, rules, ...(timeoutMs === undefined ? {} : { timeoutMs }) },
    {
      method: 'POST',
      url: `${scheme ?? 'http'}://${host ?? 'results.example.org'}:${receiver.port}/done?x=1`,
      headers: { 'content-type': 'application/json' },
      body: '{"ü":1}',
    },
    NEVER,
  );
}

describe('sendCallback', () => {
  it('sends to the address that it looked at, under the name that was given', async () => {
    expect(await send([[HERE]])).toBe(200);
    expect(receiver.requests).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/done?x=1',
        body: '{"ü":1}',
        localAddress: '127.0.0.1',
      }),
    ]);
    expect(receiver.requests[0]?.headers.host).toBe(`results.example.org:${receiver.port}`);
  });

  it('asks once for the address, so that the answer cannot change after it was looked at', async () => {
    // The first answer leads nowhere: whoever asks again would get to the receiver.
    const unreachable: Address = { address: '127.0.0.2', family: 4 };
    await expect(send([[unreachable], [HERE], [HERE]])).rejects.toThrow('ECONNREFUSED 127.0.0.2');
    expect(asked).toEqual(['results.example.org']);
    expect(receiver.requests).toEqual([]);
  });

  it.each([
    ['a private address', [[HERE]]],
    ['a private address beside a public one', [[SOMEWHERE, HERE]]],
    ['IPv4 in IPv6', [[{ address: '::ffff:127.0.0.1', family: 6 }]]],
    ['the metadata of a cloud', [[{ address: '169.254.169.254', family: 4 }]]],
  ])('never connects to a name that stands for %s', async (_what, answers) => {
    await expect(send(answers, { allowPrivate: false })).rejects.toThrow(CallbackRefused);
    expect(receiver.requests).toEqual([]);
  });

  it.each(['127.0.0.1', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1'])(
    'never connects to %s',
    async (host) => {
      await expect(send([[SOMEWHERE]], { allowPrivate: false, host })).rejects.toThrow(CallbackRefused);
      expect(asked).toEqual([]);
      expect(receiver.requests).toEqual([]);
    },
  );

  it('takes a redirect for an answer', async () => {
    receiver.answer((response) => response.writeHead(302, { location: '/elsewhere' }).end());
    expect(await send([[HERE]])).toBe(302);
    expect(receiver.requests).toHaveLength(1);
  });

  it('reads nothing of an answer that does not end', async () => {
    const cut = Promise.withResolvers<void>();
    receiver.answer((response) => {
      response.on('close', () => cut.resolve());
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    expect(await send([[HERE]])).toBe(200);
    await cut.promise;
  });

  it('does not wait for ever, neither for an answer nor for an address', async () => {
    receiver.answer(() => undefined);
    await expect(send([[HERE]], { timeoutMs: 200 })).rejects.toThrow('timeout');
    const deps = {
      lookUp: () => new Promise<Address[]>(() => undefined),
      rules: { ports: [], allowPrivate: true },
      timeoutMs: 200,
    };
    const message = { method: 'PUT', url: 'http://slow.example.org/', headers: {}, body: '' } as const;
    await expect(sendCallback(deps, message, NEVER)).rejects.toThrow('timeout');
  });

  it('knows an unknown name, and a closed port', async () => {
    await expect(send([[]])).rejects.toThrow('no address');
    await receiver.close();
    await expect(send([[HERE]])).rejects.toThrow(/ECONNREFUSED/);
    receiver = await startReceiver();
  });
});
