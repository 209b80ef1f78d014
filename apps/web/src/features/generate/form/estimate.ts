import { MAX_SAMPLES } from '@crucible/contracts/evaluation';
import { countOf } from '../../../lib/count-of.ts';

type Wanted = {
  problems: number;
  samplesPerProblem: number;
  maxTokens: number;
  completionPrice: number | null;
};

export type Estimate = { text: string; isTooMuch: boolean };

const TOKENS_OF_PRICE = 1_000_000;

/** How much is asked for before anything is; null while the numbers are none. */
export function estimate({
  problems,
  samplesPerProblem,
  maxTokens,
  completionPrice,
}: Wanted): Estimate | null {
  const requests = problems * samplesPerProblem;
  if (!Number.isInteger(requests) || requests <= 0) return null;
  const parts = `${countOf(problems, 'problem')} with ${countOf(samplesPerProblem, 'sample')} each: ${countOf(requests, 'request')}`;
  if (requests > MAX_SAMPLES)
    return { text: `${parts}. An evaluation has at most ${MAX_SAMPLES} samples.`, isTooMuch: true };
  const dollars =
    completionPrice === null ? null : (requests * maxTokens * completionPrice) / TOKENS_OF_PRICE;
  const cost =
    dollars === null || !Number.isFinite(dollars)
      ? ''
      : ` Answers cost at most $${dollars.toFixed(2)}; what is asked comes on top.`;
  return { text: `${parts}, and some more where one has to be repeated.${cost}`, isTooMuch: false };
}
