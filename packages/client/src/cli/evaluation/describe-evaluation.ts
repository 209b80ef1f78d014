import type { Evaluation } from '@crucible/contracts/evaluation';
import type { EvaluationScores } from '@crucible/contracts/evaluation-score';

/** How far an evaluation has come, in a line. */
export function describeProgress({ state, progress }: Pick<Evaluation, 'state' | 'progress'>): string {
  const { total, done, passed, internalErrors, rate, leftMs } = progress;
  const speed = state === 'running' && rate !== null ? `, ${rate.toFixed(1)} a second` : '';
  const left = state === 'running' && leftMs !== null ? `, ${Math.ceil(leftMs / 1000)} s left` : '';
  const errors = internalErrors === 0 ? '' : `, ${internalErrors} failed by the service's fault`;
  return `${state}: ${done} of ${total} samples, ${passed} passed${errors}${speed}${left}`;
}

/** The scores that there are, a line each. */
export function describeScores({
  passAtK,
  isComplete,
}: Pick<EvaluationScores, 'passAtK' | 'isComplete'>): string[] {
  if (!isComplete) return ['There are scores once every sample has a verdict.'];
  return passAtK.flatMap(({ k, value, interval }) => {
    if (value === null) return [];
    const between = interval === null ? '' : ` (${percent(interval.low)} to ${percent(interval.high)})`;
    return [`pass@${k}: ${percent(value)}${between}`];
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
