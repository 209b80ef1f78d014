import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import { countOf } from '../../lib/count-of.ts';

type Scores = Pick<
  EvaluationScores,
  'isComplete' | 'unattempted' | 'internalErrors' | 'problems' | 'samples' | 'passAtK'
>;

/** Why there are scores that have no value, in a sentence; null where all have one. */
export function whyNoScore(scores: Scores): string | null {
  const { isComplete, unattempted, internalErrors, problems, samples, passAtK } = scores;
  if (samples === 0 && problems > 0) return 'There are no samples yet, so there is no score.';
  if (internalErrors > 0)
    return `${countOf(internalErrors, 'sample')} ended by our fault. There is a score once they were tried again; they are not counted as failed.`;
  if (!isComplete) return 'There is a score once every sample has a verdict.';
  if (unattempted > 0)
    return `There is no score over all problems, because ${countOf(unattempted, 'problem')} of ${problems} ${unattempted === 1 ? 'has' : 'have'} no sample. They are neither counted as failed nor left out.`;
  const missing = passAtK.filter(({ value }) => value === null).map(({ k }) => k);
  if (missing.length > 0)
    return `There is no value for k = ${missing.join(', ')}: some problem has fewer samples than that.`;
  return null;
}
