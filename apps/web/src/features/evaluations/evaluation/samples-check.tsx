import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { checkSamples } from './check-samples.ts';

/** Whether samples are what one wants to have measured, before anything runs. */
export function SamplesCheck({ scores, total }: { scores: EvaluationScores; total: number }) {
  return (
    <ul aria-label="What there is" className="grid gap-1.5 text-sm">
      {checkSamples(scores, total).map(({ text, isWarning }) => {
        const Icon = isWarning ? TriangleAlert : CircleCheck;
        return (
          <li key={text} className="flex items-start gap-2">
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${isWarning ? 'text-wait' : 'text-good'}`} />
            {text}
          </li>
        );
      })}
    </ul>
  );
}
