import { z } from 'zod';
import { toStorableText } from '../lib/storable-text.ts';
import { EndpointFailed } from './endpoint-failed.ts';
import type { FailureReach } from './endpoint-failed.ts';

export type EndpointAnswer = {
  status: number;
  text: string;
  /** Milliseconds; null where the endpoint does not say. */
  retryAfterMs: number | null;
};

const MAX_SENTENCE_LENGTH = 300;
/** Without a key that counts, money, permission, or at an address where nothing is, no request can do better. */
const OF_ENDPOINT: readonly number[] = [401, 402, 403, 404, 405, 410];
const OF_MOMENT: readonly number[] = [408, 409, 425, 429];

const said = z.string().trim().min(1);
const SaidSchema = z.union([
  z.looseObject({ error: z.looseObject({ message: said }) }).transform(({ error }) => error.message),
  z.looseObject({ error: said }).transform(({ error }) => error),
  z.looseObject({ message: said }).transform(({ message }) => message),
  z.looseObject({ detail: said }).transform(({ detail }) => detail),
]);

/** What an answer that is no success means, with the endpoint's own sentence, cut, and without the key. */
export function answerFailure(answer: EndpointAnswer, apiKey: string): EndpointFailed {
  const { status, retryAfterMs } = answer;
  if (status >= 300 && status < 400)
    return new EndpointFailed(
      'The endpoint sends elsewhere, which is not followed. Enter the address itself.',
      {
        reach: 'endpoint',
      },
    );
  const sentence = sentenceOf(answer.text, apiKey);
  const message = `The endpoint answered ${status}${sentence === '' ? '.' : `: ${sentence}`}`;
  return new EndpointFailed(message, { reach: reachOf(status), retryAfterMs });
}

function reachOf(status: number): FailureReach {
  if (OF_ENDPOINT.includes(status)) return 'endpoint';
  return status >= 500 || OF_MOMENT.includes(status) ? 'moment' : 'request';
}

function sentenceOf(text: string, apiKey: string): string {
  const parsed = SaidSchema.safeParse(parsedJson(text));
  if (!parsed.success) return '';
  const known = apiKey === '' ? parsed.data : parsed.data.replaceAll(apiKey, '…');
  return toStorableText(known.replaceAll(/\s+/g, ' ').slice(0, MAX_SENTENCE_LENGTH));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON, such as a proxy's page, has no sentence in it that helps.
    return null;
  }
}
