import { expect, it } from 'vitest';
import { EndpointFailed } from '../model-endpoints/endpoint-failed.ts';
import type { FailureReach } from '../model-endpoints/endpoint-failed.ts';
import { askPatiently } from './ask-patiently.ts';
import { createRequestPace } from './request-pace.ts';

function endpoint(failures: number, reach: FailureReach = 'moment') {
  let asked = 0;
  return {
    asked: () => asked,
    ask: async () => {
      asked += 1;
      if (asked <= failures) throw new EndpointFailed('Not now.', { reach });
      return asked;
    },
  };
}

const options = (mayAsk = async () => true) => ({
  ...{ retries: 3, firstDelayMs: 1, pace: createRequestPace(), signal: new AbortController().signal, mayAsk },
});

it('asks again until there is an answer', async () => {
  await expect(askPatiently(endpoint(3).ask, options())).resolves.toBe(4);
});

it('gives up after as many tries as it was allowed', async () => {
  const failing = endpoint(9);
  await expect(askPatiently(failing.ask, options())).rejects.toThrow('Not now.');
  expect(failing.asked()).toBe(4);
});

it.each(['request', 'endpoint'] as const)('does not ask again where the %s is wrong', async (reach) => {
  const failing = endpoint(9, reach);
  await expect(askPatiently(failing.ask, options())).rejects.toThrow('Not now.');
  expect(failing.asked()).toBe(1);
});

it('asks nothing where nothing is to be asked any more', async () => {
  const unasked = endpoint(0);
  await expect(
    askPatiently(
      unasked.ask,
      options(async () => false),
    ),
  ).resolves.toBeNull();
  expect(unasked.asked()).toBe(0);
});

it('keeps others back while the endpoint wants to be left alone', async () => {
  const pace = createRequestPace();
  pace.holdOff(60_000);
  const stopping = new AbortController();
  const waiting = askPatiently(endpoint(0).ask, { ...options(), pace, signal: stopping.signal });
  stopping.abort(new Error('That is enough.'));
  await expect(waiting).rejects.toThrow('aborted');
});
