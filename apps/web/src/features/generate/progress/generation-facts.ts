import type { Generation } from '@crucible/contracts/generation';
import { countOf } from '../../../lib/count-of.ts';

const CENTS_FROM_DOLLARS = 1;
const number = (count: number) => count.toLocaleString('en');

/** What a generation has come to so far, in short parts. */
export function generationFacts(generation: Generation): string[] {
  const { done, total, requests, promptTokens, completionTokens, cost } = generation;
  return [
    `${number(done)} of ${countOf(total, 'sample')} there`,
    countOf(requests, 'request'),
    `${number(promptTokens)} tokens asked, ${number(completionTokens)} answered`,
    ...(cost === null ? [] : [`$${cost.toFixed(cost < CENTS_FROM_DOLLARS ? 4 : 2)}`]),
  ];
}
