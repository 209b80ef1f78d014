import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import { countOf } from '../../../lib/count-of.ts';

type Remark = { text: string; isWarning: boolean };

/** What can be said of samples before they run: how many there are, for which problems, and which scores they allow. */
export function checkSamples(
  { problems, unattempted, passAtK }: Pick<EvaluationScores, 'problems' | 'unattempted' | 'passAtK'>,
  total: number,
): Remark[] {
  const attempted = problems - unattempted;
  const each = attempted === 0 ? 0 : total / attempted;
  const average = Number.isInteger(each) ? `${each}` : `about ${each.toFixed(1)}`;
  const remarks: Remark[] = [
    {
      text: `${countOf(total, 'sample')} for ${attempted} of ${countOf(problems, 'problem')}, ${average} for each`,
      isWarning: false,
    },
  ];
  if (unattempted > 0)
    remarks.push({
      text: `${countOf(unattempted, 'problem')} ${unattempted === 1 ? 'has' : 'have'} no sample: there will be no score over all problems.`,
      isWarning: true,
    });
  else
    remarks.push({
      text: `There will be ${passAtK.map(({ k }) => `pass@${k}`).join(', ')}; further k can be asked for, up to the fewest samples of a problem.`,
      isWarning: false,
    });
  return remarks;
}
