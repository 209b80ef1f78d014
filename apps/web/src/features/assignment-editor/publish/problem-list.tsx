import type { DraftProblem } from '@crucible/contracts/draft-check';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { issuePlace } from '../draft/content-issues.ts';

/** What keeps a draft from being published, and what is probably not meant. */
export function ProblemList({ problems }: { problems: readonly DraftProblem[] }) {
  if (problems.length === 0) return null;
  const sorted = problems.toSorted((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul aria-label="Problems" className="grid gap-1.5 text-sm">
      {sorted.map((problem, index) => {
        const isError = problem.severity === 'error';
        const Icon = isError ? CircleAlert : TriangleAlert;
        return (
          <li key={index} className="flex items-start gap-2">
            <Icon
              role="img"
              aria-label={isError ? 'Error:' : 'Warning:'}
              className={`mt-0.5 size-4 shrink-0 ${isError ? 'text-bad' : 'text-wait'}`}
            />
            <span>
              {problem.message} <span className="text-muted">({issuePlace(problem)})</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
