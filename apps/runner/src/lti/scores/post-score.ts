import type { Clock } from '../../lib/clock.ts';
import { MEDIA_TYPES } from '../wire/lti-names.ts';
import type { AskPlatform } from '../wire/platform-client.ts';
import { PlatformFailed } from '../wire/platform-client.ts';
import type { DueScore } from './read-due-scores.ts';

type Deps = { askPlatform: AskPlatform; clock: Clock };
type Input = { lineItemUrl: string; token: string; score: DueScore; stop: AbortSignal };

/** Tells a platform one grade. Throws `PlatformFailed` with the status where it is not taken. */
export async function postScore({ askPlatform, clock }: Deps, input: Input): Promise<void> {
  const { lineItemUrl, token, score, stop } = input;
  const { points, maxPoints, subject } = score;
  const body = {
    ...{ userId: subject, timestamp: clock.now().toISOString() },
    ...(points === null
      ? { activityProgress: 'Initialized', gradingProgress: 'NotReady' }
      : {
          ...{ scoreGiven: points, scoreMaximum: maxPoints },
          ...{ activityProgress: 'Completed', gradingProgress: 'FullyGraded' },
        }),
  };
  const { status } = await askPlatform({
    ...{ method: 'POST', url: scoresUrl(lineItemUrl), stop, body: JSON.stringify(body) },
    headers: { authorization: `Bearer ${token}`, 'content-type': MEDIA_TYPES.score },
  });
  if (status < 200 || status > 299) throw new PlatformFailed(`The platform answered ${status}.`, { status });
}

/** Below the path of the line item; what comes after the path stays there. */
export function scoresUrl(lineItemUrl: string): string {
  const url = new URL(lineItemUrl);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`;
  return url.href;
}
