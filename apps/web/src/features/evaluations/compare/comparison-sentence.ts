import type { EvaluationComparison } from '@crucible/contracts/evaluation-comparison';
import { countOf } from '../../../lib/count-of.ts';

type Compared = Pick<EvaluationComparison, 'counts' | 'test' | 'difference'>;
type Names = { first: string; second: string };

const PERCENT = 100;
const LIKELY = 0.05;
const LEAST_SHOWN = 0.001;

/** What a comparison says, in sentences: who won how often, how likely that is by chance, and how large the difference is. */
export function comparisonSentences({ counts, test, difference }: Compared, names: Names): string[] {
  const { won, lost } = counts;
  const sentences = [
    `${names.first} passed ${countOf(won, 'problem')} that ${names.second} did not pass, and failed ${lost} that ${names.second} passed.`,
  ];
  if (won + lost === 0) sentences.push('There is no problem in which they differ.');
  else
    sentences.push(
      `If each of these went either way by chance, so uneven a share would come about with p = ${formatP(test.pValue)} (McNemar’s test${test.method === 'exact' ? ', exact' : ', with the correction for continuity'}): ${test.pValue < LIKELY ? 'hardly chance' : 'this may well be chance'}.`,
    );
  if (difference !== null) {
    const { value, interval } = difference;
    const between =
      interval === null
        ? ''
        : `, between ${points(interval.low)} and ${points(interval.high)} in 95 of 100 draws of as many problems`;
    sentences.push(`The shares of samples that pass differ by ${points(value)} percentage points${between}.`);
  }
  return sentences;
}

const points = (share: number) => `${share > 0 ? '+' : ''}${(share * PERCENT).toFixed(1)}`;

/** A probability for people: `0.031`, `< 0.001`. */
export function formatP(probability: number): string {
  return probability < LEAST_SHOWN ? `< ${LEAST_SHOWN}` : probability.toFixed(3);
}
