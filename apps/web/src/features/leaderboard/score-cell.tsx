import type { PassAtK } from '@crucible/contracts/evaluation-score';
import { intervalText, percentText, UNKNOWN } from './score-words.ts';

type CellProps = {
  score: PassAtK | null;
  /** With the interval as a bar. */
  isRanked: boolean;
};

/** pass@k with the interval that it lies in. */
export function ScoreCell({ score, isRanked }: CellProps) {
  if (score === null || score.value === null) return UNKNOWN;
  const { value, interval } = score;
  return (
    <span className="inline-grid justify-items-end gap-0.5">
      <span className={isRanked ? 'font-semibold' : undefined}>{percentText(value)}</span>
      {interval !== null && (
        <span className="text-xs text-muted" title="95 % interval, drawn over problems">
          {intervalText(interval)}
        </span>
      )}
      {isRanked && (
        <span aria-hidden className="relative block h-1.5 w-20 overflow-hidden rounded-full bg-raised">
          {interval !== null && (
            <span
              className="absolute inset-y-0 bg-accent-fill/45"
              style={{
                left: `${interval.low * 100}%`,
                width: `max(2px, ${(interval.high - interval.low) * 100}%)`,
              }}
            />
          )}
          <span
            className="absolute inset-y-0 w-[3px] -translate-x-1/2 bg-ink"
            style={{ left: `${value * 100}%` }}
          />
        </span>
      )}
    </span>
  );
}
