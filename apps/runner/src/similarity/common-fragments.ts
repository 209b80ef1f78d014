import type { SimilarityFragment } from '@crucible/contracts/similarity';
import type { Fragment, Pair } from '@dodona/dolos-core';
import type { SubmissionText } from './submission-text.ts';
import { toRange } from './submission-text.ts';

type Texts = { left: SubmissionText | undefined; right: SubmissionText | undefined };
type Stretch = { left: number; right: number; tokens: number };

/** What two submissions have in common, each piece as long as it can be, in the order of the left one. */
export function commonFragments(pair: Pair, { left, right }: Texts): SimilarityFragment[] {
  if (left === undefined || right === undefined) return [];
  const stretches = new Map<string, Stretch>();
  for (const fragment of pair.buildFragments()) {
    const whole = extend(stretchOf(fragment), left.file.tokens, right.file.tokens);
    stretches.set(`${whole.left} ${whole.right}`, whole);
  }
  return [...stretches.values()].map(({ tokens, ...from }) => ({
    left: toRange(left, from.left, tokens),
    right: toRange(right, from.right, tokens),
    tokens,
  }));
}

function stretchOf({ pairs }: Fragment): Stretch {
  const left = Math.min(...pairs.map((pair) => pair.left.start));
  const right = Math.min(...pairs.map((pair) => pair.right.start));
  return { left, right, tokens: Math.max(...pairs.map((pair) => pair.left.stop)) - left + 1 };
}

/** Not every word has a fingerprint: what is the same before and after belongs to it. */
function extend(stretch: Stretch, leftTokens: readonly string[], rightTokens: readonly string[]): Stretch {
  let { left, right, tokens } = stretch;
  const isSame = (a: number, b: number) => leftTokens[a] !== undefined && leftTokens[a] === rightTokens[b];
  while (isSame(left - 1, right - 1)) {
    left -= 1;
    right -= 1;
    tokens += 1;
  }
  while (isSame(left + tokens, right + tokens)) tokens += 1;
  return { left, right, tokens };
}
