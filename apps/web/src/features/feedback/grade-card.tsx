import type { Feedback } from '@crucible/contracts/feedback';
import { Card } from '../../components/ui/card.tsx';
import { formatPoints } from '../../lib/format-points.ts';
import { gradeLines, signed } from './grade-lines.ts';

type GradeCardProps = { feedback: Feedback };

/** The grade and how it comes about, as far as it is told by now. */
export function GradeCard({ feedback }: GradeCardProps) {
  const { grade, rubric, overrideReason, isCounted, isReleased } = feedback;
  if (grade === null)
    return (
      <Card title="Grade">
        <p className="text-sm text-muted">
          {isReleased
            ? 'The grade is told once all tests may be seen.'
            : 'Your grade, and what your teacher says, are told once the results are published.'}
        </p>
      </Card>
    );
  const total = grade.points === null ? '–' : formatPoints(grade.points);
  return (
    <Card
      title="Grade"
      description={isCounted ? 'It is made from this submission.' : 'It is made from another submission.'}
    >
      <p className="figures text-2xl font-semibold">
        {total}{' '}
        <span className="text-base font-normal text-muted">of {formatPoints(grade.maxPoints)} points</span>
      </p>
      {grade.isOverridden ? (
        <p className="text-sm">
          <span className="font-medium">Set by your teacher.</span> {overrideReason}
        </p>
      ) : (
        <dl className="grid gap-1 text-sm">
          {gradeLines(grade).map(({ what, points }) => (
            <div key={what} className="flex justify-between gap-4">
              <dt className="text-muted">{what}</dt>
              <dd className="figures">{points}</dd>
            </div>
          ))}
        </dl>
      )}
      {rubric.length > 0 && (
        <ul aria-label="Rubric" className="grid gap-2 border-t border-line pt-3 text-sm">
          {rubric.map(({ title, description, points }) => (
            <li key={title} className="flex justify-between gap-4">
              <span className="min-w-0 wrap-anywhere">
                {title}
                {description !== '' && <span className="block text-xs text-muted">{description}</span>}
              </span>
              <span className="figures shrink-0">{signed(points)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
