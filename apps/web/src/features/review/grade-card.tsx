import type { Review } from '@crucible/contracts/review';
import { Card } from '../../components/ui/card.tsx';

/** The grade, and how it comes about. */
export function GradeCard({ review: { grade, isCounted } }: { review: Review }) {
  const { points, maxPoints, testPoints, latePercent, rubricPoints, isOverridden } = grade;
  const rows = [
    { name: 'Tests', value: testPoints ?? 'none yet' },
    ...(latePercent > 0 ? [{ name: 'Being late', value: `−${latePercent} %` }] : []),
    ...(rubricPoints === 0
      ? []
      : [{ name: 'Rubric', value: rubricPoints > 0 ? `+${rubricPoints}` : rubricPoints }]),
  ];
  return (
    <Card title="Grade">
      <p aria-live="polite" className="figures text-2xl font-semibold">
        {points ?? '–'}
        <span className="text-base font-normal text-muted"> of {maxPoints}</span>
      </p>
      <dl className="figures grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
        {rows.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {isOverridden && (
        <p className="text-sm text-accent">The points were given by hand; the rest does not count.</p>
      )}
      {!isCounted && !isOverridden && (
        <p className="text-sm text-muted">The grade is made from another submission of theirs.</p>
      )}
    </Card>
  );
}
