import type { GenerationSettings } from '@crucible/contracts/generation';

type Used = { promptTokens: number; completionTokens: number };
type Prices = Pick<GenerationSettings, 'promptPrice' | 'completionPrice'>;

const TOKENS_OF_PRICE = 1_000_000;

/** What an answer cost, in US dollars; null where no price is known. */
export function answerCost(used: Used, { promptPrice, completionPrice }: Prices): number | null {
  if (promptPrice === null && completionPrice === null) return null;
  const dollars = used.promptTokens * (promptPrice ?? 0) + used.completionTokens * (completionPrice ?? 0);
  return dollars / TOKENS_OF_PRICE;
}
