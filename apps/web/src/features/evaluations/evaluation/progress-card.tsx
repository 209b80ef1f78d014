import type { Evaluation } from '@crucible/contracts/evaluation';
import { Card } from '../../../components/ui/card.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { formatDuration } from '../../../lib/format-duration.ts';

/** How far an evaluation has come. */
export function ProgressCard({ evaluation }: { evaluation: Evaluation }) {
  const { state, progress } = evaluation;
  const { total, done, passed, internalErrors, rate, leftMs } = progress;
  const facts = [
    `${done} of ${countOf(total, 'sample')} done`,
    `${passed} passed`,
    ...(internalErrors > 0 ? [`${internalErrors} by our fault without a verdict`] : []),
    ...(rate === null ? [] : [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`]),
    ...(state === 'running' && leftMs !== null ? [`about ${formatDuration(leftMs)} left`] : []),
  ];
  return (
    <Card title="Progress">
      <progress
        aria-label="Samples done"
        value={done}
        max={Math.max(1, total)}
        className="h-2.5 w-full accent-accent-fill"
      />
      <p className="figures text-sm text-muted">{facts.join(' · ')}</p>
      {state === 'paused' && (
        <p className="text-sm">Paused: what was running comes to its end, and nothing else begins.</p>
      )}
      {state === 'cancelled' && (
        <p className="text-sm">It was cancelled. The verdicts that there are stay.</p>
      )}
    </Card>
  );
}
